package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where people come after signing in, and what Tasklist's frame tells them of tasks. */
@BrowserTest
class HomeInTasklistTest {

    private static final int SIGN_INS = 5;

    private final Chromium chromium;
    private final List<String> errors = new ArrayList<>();

    @LocalServerPort
    private int port;
    @Autowired
    private CasesOnTheirWay cases;

    private BrowserContext context;

    HomeInTasklistTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void leave() {
        context.close();
        cases.clear();
    }

    @Test
    void signingInLeadsToWhatWaitsAndACardToItsTask() {
        cases.request("Wells for the north");

        var page = signIn("", "ken-rc");

        page.waitForURL(Pattern.compile(".*#/home"));
        var card = page.locator("#cw-home-team .cw-home-card").filter(new Locator.FilterOptions().setHasText("Wells for the north"));
        assertThat(card).containsText("Endorse request");
        assertThat(card).containsText("Kenya");
        assertThat(page.locator("#cw-home-cases [aria-current=step]").first()).containsText("Endorsement");
        card.click();
        assertThat(page.locator("[cam-tasklist-task] h2").first()).containsText("Endorse request");
        assertThat(page.locator("[cam-tasklist-task] .claim")).isVisible();
        assertThat(page.locator(".cw-task-notes .cw-case-link")).hasAttribute("href", Pattern.compile(".*/casework/case/\\?key=SF-KEN-.*"));

        page.locator("[cam-widget-header] a[href='#/']").first().click();
        page.locator("text=My team's open tasks").first().click();
        assertThat(page.locator("[cam-tasks] li.task").filter(new Locator.FilterOptions().setHasText("Wells for the north"))).isVisible();
        page.locator("input.main-field").fill("wells for");
        page.locator("input.main-field").press("Enter");
        assertThat(page.locator("[cam-tasks] li.task")).hasCount(1);
        page.locator("[cam-widget-header] a[href='#/home']").click();
        assertThat(page.locator(".cw-home h1")).containsText("Daniel Mwangi");
        page.navigate("about:blank");
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/");
        assertThat(page.locator(".cw-home h1")).containsText("Daniel Mwangi");
        page.navigate("about:blank");
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/drafts");
        page.locator("[cam-widget-header] a[href='#/']").first().click();
        assertThat(page.locator("text=My team's open tasks").first()).isVisible();
        assertThat(errors).isEmpty();
    }

    @Test
    void claimIsNotOfferedToThoseWhoMayNotAndSaysWhy() {
        cases.request("Wells for the south");
        var task = cases.task(cases.request("Wells for the east"), "endorse-request").getId();

        var page = signIn("#/?task=" + task, "ken-focal-point");

        assertThat(page.locator(".cw-no-claim-reason")).hasText("This task is for: Resident Coordinator.");
        assertThat(page.locator("[cam-tasklist-task] .claim")).isHidden();
        assertThat(errors).isEmpty();
    }

    @Test
    void linkOfAFinishedTaskSaysWhoDidItAndLeadsToItsCase() {
        var instance = cases.request("Wells for the west");
        var task = cases.task(instance, "endorse-request").getId();
        cases.complete(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");

        var page = signIn("#/?task=" + task, "ken-rc");

        assertThat(page.locator("#casework-gone")).containsText("Endorse request: done by Daniel Mwangi");
        assertThat(page.locator("#casework-gone a")).hasAttribute("href", Pattern.compile(".*/casework/case/\\?key=SF-KEN-.*"));
        assertThat(errors).isEmpty();
    }

    @Test
    void startPageIsReadToItsEndByTheKeysAlone() {
        var page = signIn("", "ken-rc");
        page.locator(".cw-home h1").waitFor();
        page.setViewportSize(1366, 400);
        assertThat(page.locator(".cw-home")).isFocused();
        assertThat(page.locator("#cw-home-cases")).not().isInViewport();

        page.keyboard().press("End");

        assertThat(page.locator("#cw-home-cases")).isInViewport();
    }

    @ParameterizedTest
    @CsvSource({"calendar, ken-rc", "drafts, ken-rc", "take-recommendations-in, ohchr-desk"})
    void pagesInTasklistAreReadToTheirEnd(String path, String account) {
        var page = signIn("#/" + path, account);
        page.locator(".page-wrap h1, .page-wrap h2").first().waitFor();
        page.setViewportSize(1366, 160);

        page.mouse().move(600, 120);
        page.waitForCondition(() -> { // what the page shows may still be on its way
            page.mouse().wheel(0, 5_000);
            return (Boolean) page.evaluate("() => { const page = document.querySelector('.page-wrap'); return page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 1; }");
        });
    }

    @Test
    void whoAsksForNoPageComesToTheStartPage() {
        context = chromium.browser().newContext();
        var page = context.newPage();
        page.navigate("http://localhost:" + port + "/");

        page.waitForURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
    }

    @Test
    void skipLinkLeadsIntoTheStartPageAndPastTheListsToATask() {
        var page = signIn("", "ken-rc");
        page.locator(".cw-home h1").waitFor();

        page.locator("#casework-skip").focus(); // the first stop of the page, whose own part has the focus already
        assertThat(page.locator("#casework-skip")).hasText("Skip to the page");
        page.keyboard().press("Enter");

        assertThat(page.locator(".cw-home")).isFocused();
    }

    @Test
    void whoFillsInTheFormAtOnceComesIn() {
        for (var each = 0; each < SIGN_INS; each++) {
            context = chromium.browser().newContext();
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/");
            page.locator("form[name=signinForm] input[ng-model='password']").waitFor();
            page.evaluate("""
                () => {
                    const put = (field, value) => {
                        const input = document.querySelector(`form[name=signinForm] input[ng-model='${field}']`);
                        input.value = value;
                        input.dispatchEvent(new Event('input', { bubbles: true }));
                        input.dispatchEvent(new Event('change', { bubbles: true }));
                    };
                    put('username', 'ken-rc');
                    put('password', 'action2');
                    document.querySelector('form[name=signinForm] button[type=submit]').click();
                }
                """);
            page.locator(".cw-home h1").waitFor();
            assertThat(page.locator("form[name=signinForm]")).hasCount(0);
            if (each < SIGN_INS - 1) {
                context.close();
            }
        }
    }

    private Page signIn(String where, String account) {
        var page = SignInForm.signIn(chromium.browser(), "http://localhost:" + port + "/camunda/app/tasklist/" + (where.isEmpty() ? "" : "default/" + where), account,
            new Browser.NewContextOptions().setViewportSize(1366, 900));
        context = page.context();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " " + message.location());
            }
        });
        return page;
    }
}
