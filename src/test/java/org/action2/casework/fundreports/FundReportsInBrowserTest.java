package org.action2.casework.fundreports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.action2.casework.browser.Accessibility;
import org.action2.casework.browser.BrowserTest;
import org.action2.casework.browser.Chromium;
import org.action2.casework.browser.SignInForm;
import org.action2.casework.paper.PdfUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The page of the fund's reports in a real browser: chosen, read, introduced and downloaded. */
@BrowserTest
@TestPropertySource(properties = {"casework.programme.zone=Africa/Nairobi", "casework.fund.opening-allocation=false", "casework.mail.directory=target/mail-fund-reports-browser"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundReportsInBrowserTest {

    private final Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    private Page page;

    FundReportsInBrowserTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeAll
    void fillTheFund() {
        new FundHistory(jdbc).write();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void secretariatChoosesIntroducesAndDownloads() throws Exception {
        open("secretariat", "en", "?period=2025-Q1");
        assertThat(page.locator("casework-header [aria-current=page]")).hasText("Reports of the fund");
        page.locator("select[name=period]").selectOption("2025");
        page.locator("select[name=view]").selectOption("donors");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the report")).click();
        page.waitForURL(url -> url.contains("period=2025&") && url.contains("view=donors"));
        complete();
        assertThat(page.locator("h2").first()).hasText("Annual report of the Action 2 seed fund, 2025");
        assertThat(page.locator("#introduction")).containsText("There is no introduction yet.");

        page.locator("textarea[name=text]").fill("A year of firsts.\n\nMore than ever was paid.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the introduction")).click();
        assertThat(page.locator("[role=status]").first()).hasText("The introduction is saved.");
        assertThat(page.locator("#introduction p[dir=auto]")).hasText(new String[] {"A year of firsts.", "More than ever was paid."});

        var download = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF")).click());
        assertThat(download.suggestedFilename()).isEqualTo("fund-report-2025-donors-en.pdf");
        assertThat(new PdfUnderTest(Files.readAllBytes(download.path())).text()).contains("A year of firsts.", page.locator("#account tbody td").first().textContent().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void pageIsOpenToAllAndFitsAPhone(String language) {
        open("ken-rc", language, "?period=2025");
        for (var width : List.of(1280, 320)) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(false).setPath(Path.of("target/screenshots", "fund-reports-" + language + "-" + width + ".png")));
            Accessibility.holds(page, language + " at " + width);
            Accessibility.fits(page, language + " at " + width);
        }
        assertThat(page.locator("select[name=country] option")).hasCount(1);
        assertThat(page.locator("textarea")).hasCount(0);
    }

    @Test
    void whatIsRefusedIsSaid() {
        open("ken-rc", "fr", "?period=2025&country=NPL");

        assertThat(page.locator("[role=alert]")).hasText("Vous ne voyez pas ce pays. Demandez la fiche d’un de vos pays.");
    }

    private void open(String account, String language, String query) {
        page = SignInForm.signIn(chromium.browser(), base() + "/camunda/app/tasklist/", account, new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale(language));
        page.navigate(base() + "/casework/fund-reports/" + query);
        complete();
    }

    private void complete() {
        page.locator("main .casework[data-complete]").waitFor();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
