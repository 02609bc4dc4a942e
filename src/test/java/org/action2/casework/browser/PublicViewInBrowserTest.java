package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import org.action2.casework.CaseworkServices;
import org.action2.casework.seedfunding.ModelDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The public page as people see it who have never signed in: in their language, by keyboard and on a phone, and asking for nothing but public files. */
@BrowserTest
@TestPropertySource(properties = {"casework.publication.enabled=true", "casework.publication.reporting-org-ref=XM-DAC-99999", "casework.publication.recompute-every=PT1S",
    "casework.publication.licence=https://creativecommons.org/licenses/by/3.0/igo/", "casework.mail.directory=target/mail-public-page"})
class PublicViewInBrowserTest extends CaseworkServices {

    private static final double PATIENCE_MILLIS = 60_000;
    private static final int PHONE_WIDTH = 320;

    private final Chromium chromium;

    @Autowired
    private ModelDriver driver;

    PublicViewInBrowserTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void grant() {
        if (jdbc.sql("select count(*) from grant_ledger_entry where kind = 'disbursement'").query(Integer.class).single() == 0) {
            driver.runningGrant();
            var other = driver.submit(ModelDriver.request());
            runtime.deleteProcessInstance(other.getId(), "not approved, not shown");
        }
    }

    @Test
    void strangerReadsGrantsNarrowsThemAndLoadsTheData() {
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("Africa/Nairobi"))) {
            var page = page(context.newPage());
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(base() + "/public");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Grants and recommendations"))).isVisible();
            assertThat(page.getByText("Grants found: 1")).isVisible();
            assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Legal aid for survivors"))).containsText("Kenya");
            Accessibility.holds(page, "the public page");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots/public-page.png")));

            page.getByLabel("Words in the title, or a reference").fill("no such grant");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Grants found: 0")).isVisible();
            page.getByLabel("Words in the title, or a reference").fill("LEGAL survivors");
            page.keyboard().press("Enter");
            page.getByLabel("Country").selectOption("KEN");
            page.getByLabel("Stage").selectOption("reporting");
            assertThat(page.getByText("Grants found: 1")).isVisible();

            var download = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("grants.csv")).click());
            assertThat(download.suggestedFilename()).isEqualTo("grants.csv");
            assertThat(asked).allMatch(url -> url.startsWith(base() + "/public"));
            assertThat(context.cookies()).isEmpty();
            assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void pageIsReadFromRightToLeftInArabicAndFitsAPhone() {
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("ar").setViewportSize(PHONE_WIDTH, 640))) {
            var page = page(context.newPage());
            page.navigate(base() + "/public/");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("المنح والتوصيات"))).isVisible();
            assertThat(page.getByText("عدد المنح التي عُثر عليها: 1")).isVisible();
            assertThat(page.evaluate("() => document.documentElement.dir + document.documentElement.lang")).isEqualTo("rtlar");
            Accessibility.holds(page, "the public page in Arabic");
            Accessibility.fits(page, "the public page in Arabic");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots/public-page-ar.png")));

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Français")).click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Subventions et recommandations"))).isVisible();
            assertThat(page.evaluate("() => document.documentElement.dir + document.documentElement.lang")).isEqualTo("ltrfr");
            Accessibility.holds(page, "the public page in French");
            Accessibility.fits(page, "the public page in French");
        }
    }

    private static Page page(Page page) {
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
