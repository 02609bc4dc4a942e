package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handing over in a real browser: the manager from Cockpit, the administrator from Admin, the one who receives. */
@BrowserTest
class HandOverInBrowserTest {

    private static final String LEAVER = "ken-rc-leaver";
    private static final String HEIR = "ken-rc-heir";

    private final Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ModelDriver driver;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;

    private Page page;

    HandOverInBrowserTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void createPeople() {
        create(LEAVER, "Wanjiru", "Kamau", "resident-coordinator", "secretariat");
        create(HEIR, "Grace", "Njeri", "resident-coordinator");
    }

    @AfterEach
    void leave() {
        page.context().close();
        runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-request").list()
            .forEach(request -> runtime.deleteProcessInstance(request.getId(), "tried"));
        List.of(LEAVER, HEIR).forEach(identity::deleteUser);
        jdbc.sql("delete from hand_over_item").update();
        jdbc.sql("delete from hand_over").update();
    }

    @Test
    void managerHandsOverAndTheOtherSeesWhereEachCaseStands() {
        var first = held("endorse-request");
        var second = held("screen-request");

        signIn("cockpit", "manager");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hand over").setExact(true)).click();
        complete();
        page.getByLabel("Everything held by").fill(LEAVER);
        page.getByLabel("Account").fill(HEIR);
        page.getByLabel("Reason").fill("She moves to another duty station.");
        page.getByText("Preview changes").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("This would change 2:");
        assertThat(row(first)).containsText("Endorse requestto " + HEIR);
        assertThat(row(second)).containsText("Screen requestback to the team" + HEIR + " does not work on tasks of that team.");
        Accessibility.holds(page, "what would change");
        shot("preview");

        page.getByText("Yes, change 2").click();
        page.waitForURL(url -> url.contains("id="));
        complete();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("From Wanjiru Kamau (" + LEAVER + ") to Grace Njeri (" + HEIR + ")");
        assertThat(row(first)).containsText("Legal aid for survivors");
        assertThat(row(first)).containsText("Grace Njeri");
        assertThat(row(second)).containsText("Action 2 secretariat (OHCHR)");
        Accessibility.holds(page, "the list");
        shot("list");
        var list = page.url();
        page.getByText("All hand-overs").click();
        complete();
        assertThat(page.getByText("2 of 2")).isVisible();
        shot("all");
        assertThat(tasks.createTaskQuery().taskAssignee(HEIR).count()).isEqualTo(1);
        page.context().close();

        signIn("tasklist", HEIR);
        page.navigate(list);
        complete();
        assertThat(row(first)).containsText("Endorsement");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.navigate(base() + "/casework/hand-over/");
        complete();
        assertThat(page.getByText("Handed over to you or from you")).isVisible();
        assertThat(page.locator("main form")).hasCount(0);
        Accessibility.holds(page, "what was received");
        shot("received");
        page.getByText("From Wanjiru Kamau").click();
        complete();
        page.getByText(first).click();
        page.locator(".cs-tabs").getByText("Story").click();
        assertThat(page.locator(".cw-story")).containsText("She moves to another duty station.");
    }

    @Test
    void administratorFindsItInAdmin() {
        signIn("admin", "admin");
        page.getByText("Give everything that somebody holds to somebody else, or back to the teams").waitFor();
        shot("admin");
        page.getByText("Give everything that somebody holds to somebody else, or back to the teams").click();
        complete();
        assertThat(page.getByLabel("Everything held by")).isVisible();
        page.setViewportSize(375, 800);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);
        shot("phone");
    }

    /** A task of that kind which the leaver has. @return the reference of its case */
    private String held(String task) {
        var instance = driver.submit(request());
        if (task.equals("screen-request")) {
            driver.complete(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        }
        tasks.setAssignee(driver.only(instance, task).getId(), LEAVER);
        return runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey();
    }

    private Locator row(String reference) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(reference));
    }

    private void create(String account, String firstName, String lastName, String... groups) {
        var user = identity.newUser(account);
        user.setPassword("action2");
        user.setFirstName(firstName);
        user.setLastName(lastName);
        identity.saveUser(user);
        List.of(groups).forEach(group -> identity.createMembership(account, group));
        identity.createTenantUserMembership("KEN", account);
    }

    private void signIn(String app, String account) {
        page = SignInForm.signIn(chromium.browser(), base() + "/camunda/app/" + app + "/", account, new Browser.NewContextOptions().setViewportSize(1366, 768));
    }

    private void complete() {
        page.locator(".cw-programme[data-complete]").waitFor();
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", "hand-over-" + name + ".png")));
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
