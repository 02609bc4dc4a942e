package org.action2.casework.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.action2.casework.browser.BrowserTest;
import org.action2.casework.browser.Chromium;
import org.action2.casework.browser.SignInForm;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.followup.DocumentRegistration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The search at the head of every page and the page of a case, in a real browser. */
@BrowserTest
class SearchInBrowserTest {

    private final Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DocumentRegistration registration;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SystemIdentity system;

    private Programme programme;
    private Page page;

    SearchInBrowserTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void connect() {
        programme = new Programme(port, management);
    }

    @AfterEach
    void signOut() {
        page.context().close();
        runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-request").variableValueLike("title", "Searched:%").list()
            .forEach(request -> runtime.deleteProcessInstance(request.getId(), "tried"));
    }

    @Test
    void caseIsReachedFromTasklistByKeyboardAlone() {
        var reference = programme.submit("KEN", "Searched: by keyboard alone");
        signIn("ken-rc");

        page.keyboard().press("/");
        page.keyboard().type(reference.toLowerCase().replace('-', ' '));
        assertThat(options().first()).containsText("Searched: by keyboard alone");
        shot("search-in-tasklist");
        page.keyboard().press("ArrowDown");
        assertThat(box()).hasAttribute("aria-activedescendant", "hit-0");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/casework/case/\\?key=" + reference));
        assertThat(page.locator("h1")).containsText("Searched: by keyboard alone");
        assertThat(page.locator(".cs-stages [aria-current=step]")).containsText("Endorsement");
        assertThat(page.locator("#page")).containsText("Resident Coordinator");
        shot("case-page");
        page.locator(".cs-tabs").getByText("Story").click();
        assertThat(page.locator(".cw-story")).containsText("Seed-funding request began");
    }

    @Test
    void newcomerFindsTheStateOfARecommendation() {
        var key = new NewDocuments(registration, transaction, system).register("SVN", "CEDAW/C/SVN/CO/94", 1).get(0);
        signIn("svn-focal-point");

        box().fill("domestic violence cedaw svn co 94");
        options().filter(new Locator.FilterOptions().setHasText(key)).click();

        page.waitForURL(Pattern.compile(".*/casework/case/.*"));
        assertThat(page.locator(".cs-statement")).hasText("Investigate domestic violence.");
        assertThat(page.locator(".cs-state")).hasText("Triage");
        assertThat(page.locator("#page")).containsText("Slovenia");
    }

    @Test
    void allResultsStandOnAPageAndTheSearchIsKept() {
        programme.submit("KEN", "Searched: two lighthouses");
        programme.submit("KEN", "Searched: three lighthouses");
        signIn("ken-rc");

        box().fill("lighthouses");
        assertThat(options().first()).isVisible();
        box().press("Enter");
        page.waitForURL(Pattern.compile(".*/casework/search/\\?q=lighthouses"));
        page.getByText("Requests (2)").click();
        assertThat(page.locator(".cs-list > li")).hasCount(2);
        page.getByLabel("Name for this search").fill("Lighthouses");
        page.getByText("Save this search").click();
        assertThat(page.locator(".cs-saved")).containsText("Lighthouses");
        shot("search-page");
        page.getByLabel("Delete “Lighthouses”").click();
        assertThat(page.locator(".cs-saved")).hasCount(0);
    }

    @Test
    void nothingIsCutOffOnAPhoneAndTheBoxIsThere() {
        var reference = programme.inReview("KEN", "Searched: on a phone");
        signIn("ken-rc");
        page.setViewportSize(320, 640);
        assertThat(box()).isVisible();
        box().fill(reference);
        assertThat(options().first()).isVisible();
        shot("search-on-a-phone");
        for (var address : List.of("/casework/case/?key=" + reference, "/casework/search/?q=phone")) {
            page.navigate("http://localhost:" + port + address);
            page.locator("h1").waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth")).as(address).isLessThanOrEqualTo(320);
            shot(address.contains("case/") ? "case-on-a-phone" : "results-on-a-phone");
        }
    }

    private Locator box() {
        return page.locator("casework-search input").first();
    }

    private Locator options() {
        return page.locator("casework-search [role=option]");
    }

    private void signIn(String account) {
        page = SignInForm.signIn(chromium.browser(), "http://localhost:" + port + "/camunda/app/tasklist/", account, new Browser.NewContextOptions().setViewportSize(1366, 768));
        box().waitFor();
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", "search-" + name + ".png")));
    }
}
