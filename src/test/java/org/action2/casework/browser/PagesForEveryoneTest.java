package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page of ours, and Tasklist with one of our forms, for those who do not see or point, on a phone, in French and in Arabic. */
@BrowserTest
class PagesForEveryoneTest {

    private static final int DESK = 1280;
    private static final int PHONE = 320;

    /** What Tasklist itself does: its signs that fold columns, and those beside the names of who has a task, are smaller than 24 pixels. */
    private static final Set<String> OF_TASKLIST = Set.of("target-size");

    private final Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ModelDriver driver;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;

    private String reference;
    private String task;
    private Page page;

    PagesForEveryoneTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void startRequest() {
        var instance = driver.submit(request());
        reference = runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey();
        task = driver.only(instance, "endorse-request").getId();
        tasks.claim(task, "ken-rc");
    }

    @AfterEach
    void leave() {
        page.context().close();
        runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-request").list()
            .forEach(request -> runtime.deleteProcessInstance(request.getId(), "tried"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void eachPageIsOpenToAllAndFitsAPhone(String language) {
        signIn("cockpit", "manager", language);
        for (var address : List.of("programme/", "programme/?list=requests", "programme/?list=tasks", "programme/?sheet=KEN", "story/?case=" + reference, "preferences/", "hand-over/")) {
            for (var width : List.of(DESK, PHONE)) {
                var what = language + " " + address + " at " + width;
                page.setViewportSize(width, 800);
                page.navigate(base() + "/casework/" + address);
                page.locator("main .casework[data-complete]").waitFor();
                page.locator(".cw-who").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
                shot(what);

                assertThat((Map<?, ?>) page.evaluate("() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir })"))
                    .as(what).isEqualTo(Map.of("lang", language, "dir", language.equals("ar") ? "rtl" : "ltr"));
                Accessibility.holds(page, what);
                Accessibility.fits(page, what);
            }
        }
    }

    @Test
    void headerLeadsEverywhereByKeyboardAlone() {
        signIn("cockpit", "manager", "fr");
        page.navigate(base() + "/casework/programme/");
        page.locator("main .casework[data-complete]").waitFor();
        assertThat(page).hasTitle("Programme – Action 2 Casework");
        assertThat(page.locator("casework-header nav")).containsText("Passation");
        assertThat(page.locator("casework-header [aria-current=page]")).hasText("Programme");

        page.keyboard().press("Tab");
        assertThat(page.locator(".cw-skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();

        page.setViewportSize(PHONE, 800);
        var menu = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"));
        assertThat(page.locator("casework-header nav")).isHidden();
        menu.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("casework-header nav")).isVisible();
        Accessibility.holds(page, "the menu of a phone");
        shot("menu");
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(menu).isFocused();
        assertThat(page.locator("casework-header nav")).isHidden();
    }

    @Test
    void whoSignsOutOnAPageIsSignedOut() {
        signIn("cockpit", "manager", "en");
        page.navigate(base() + "/casework/preferences/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();

        assertThat(page.getByText("You are signed out.")).isVisible();
        assertThat(page.request().get(base() + "/api/preferences").status()).isEqualTo(401);
    }

    @Test
    void tasklistWithOneOfOurFormsIsOpenToAll() {
        signIn("tasklist", "ken-rc", "en");
        for (var width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, 800);
            page.navigate("about:blank");
            page.navigate(base() + "/camunda/app/tasklist/default/#/?task=" + task);
            page.locator(".fjs-form").waitFor();
            Accessibility.holdsWithin(page, "the form at " + width, ".fjs-container");
            Accessibility.holdsBut(page, "Tasklist at " + width, OF_TASKLIST);
            shot("tasklist at " + width);
        }
    }

    private void signIn(String app, String account, String language) {
        page = SignInForm.signIn(chromium.browser(), base() + "/camunda/app/" + app + "/", account, new Browser.NewContextOptions().setViewportSize(DESK, 800).setLocale(language));
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", "everyone-" + name.replaceAll("\\W+", "-") + ".png")));
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
