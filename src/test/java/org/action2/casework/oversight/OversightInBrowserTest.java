package org.action2.casework.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.action2.casework.browser.Accessibility;
import org.action2.casework.browser.BrowserTest;
import org.action2.casework.browser.Chromium;
import org.action2.casework.browser.SignInForm;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.followup.DocumentRegistration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of oversight, and its parts of Cockpit and Tasklist, in a real browser. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class OversightInBrowserTest {

    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");

    private final Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

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

    OversightInBrowserTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void connect() {
        programme = new Programme(port, management);
    }

    @AfterEach
    void signOut() {
        page.context().close();
        runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-request").variableValueLike("title", "Browser:%").list()
            .forEach(request -> runtime.deleteProcessInstance(request.getId(), "tried"));
    }

    @Test
    void managerFollowsANumberToItsListAndACaseToItsStory() {
        var reference = programme.endorsed("KEN", "Browser: followed from its number");
        signIn("cockpit", "manager");
        page.getByText("All figures").click();
        complete();
        shot("programme");
        assertThat(page.locator("#figure-requests-by-stage canvas")).isVisible();

        page.locator("select[name=country]").selectOption("KEN");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true)).click();
        page.waitForURL(url -> url.contains("country=KEN"));
        complete();
        page.locator("#figure-requests-by-stage tr").filter(new Locator.FilterOptions().setHasText("screening")).locator("a").first().click();
        complete();
        assertThat(page.url()).contains("list=requests", "stage=screening", "country=KEN");
        page.getByText(reference).click();

        assertThat(page.locator(".cw-story")).containsText("Endorse request");
        assertThat(page.locator(".cw-story")).containsText("by Daniel Mwangi");
    }

    @Test
    void pagesHaveNoSeriousFaultForThoseWhoCannotSeeOrPoint() {
        var reference = programme.inReview("SVN", "Browser: accessible to all");
        signIn("cockpit", "manager");
        for (var address : List.of("/casework/programme/", "/casework/programme/?list=requests", "/casework/programme/?sheet=SVN")) {
            page.navigate(base() + address);
            complete();
            Accessibility.holds(page, address);
        }
        page.navigate(base() + "/casework/story/?case=" + reference);
        page.locator(".cw-story").waitFor();
        Accessibility.holds(page, "story");
        page.navigate(base() + "/camunda/app/cockpit/default/#/cases-history");
        complete();
        Accessibility.holdsWithin(page, "cases", ".casework");
        page.navigate(base() + "/camunda/app/cockpit/default/#/programme?list=tasks");
        complete();
        Accessibility.holdsWithin(page, "acting", ".casework");
    }

    @Test
    void nothingIsCutOffOnAPhoneOrAtTwiceTheSize() {
        programme.submit("SVN", "Browser: on a phone");
        signIn("cockpit", "manager");
        for (var size : List.of(new int[] {683, 384}, new int[] {375, 800})) {
            page.setViewportSize(size[0], size[1]);
            for (var address : List.of("/casework/programme/", "/casework/programme/?list=requests", "/casework/programme/?sheet=SVN")) {
                page.navigate(base() + address);
                complete();
                assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth")).as(address + " at " + size[0]).isLessThanOrEqualTo(size[0]);
            }
            shot("programme-" + size[0]);
        }
    }

    @Test
    void countrySheetPrintsOnTwoPages() {
        for (var i = 0; i < 15; i++) {
            programme.submit("SVN", "Browser: request number " + i + " with a title that is as long as titles in practice are, and then some words");
        }
        new NewDocuments(registration, transaction, system).register("SVN", "CAT/C/SVN/CO/7", 2);
        signIn("cockpit", "manager");
        page.navigate(base() + "/casework/programme/?sheet=SVN");
        complete();

        var pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/country-sheet.pdf"))), StandardCharsets.ISO_8859_1);

        assertThat(PDF_PAGE.matcher(pdf).results().count()).isBetween(1L, 2L);
    }

    @Test
    void managerGivesATaskAwayAfterSeeingWhatChanges() {
        var reference = programme.submit("KEN", "Browser: given away");
        var task = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("endorse-request").singleResult().getId();
        signIn("cockpit", "manager");
        page.navigate(base() + "/camunda/app/cockpit/default/#/programme?list=tasks&team=resident-coordinator&country=KEN");
        complete();
        page.locator("input[value='" + task + "']").check();
        page.getByLabel("Account").fill("ken-rc");
        page.getByLabel("Reason").fill("Nobody has taken it.");
        page.getByText("Preview changes").click();
        assertThat(page.getByText("nobody → ken-rc")).isVisible();
        shot("act-on-tasks");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();

        page.getByText("Yes, change 1").click();

        assertThat(page.getByText("1 done, 0 not done.")).isVisible();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo("ken-rc");
    }

    @Test
    void storyStandsBesideTheTaskInTasklistAndBesideTheInstanceInCockpit() {
        var reference = programme.submit("KEN", "Browser: its story");
        var task = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("endorse-request").singleResult();
        signIn("tasklist", "ken-rc");
        page.navigate(base() + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Story").setExact(true)).or(page.getByText("Story", new Page.GetByTextOptions().setExact(true))).first().click();
        assertThat(page.locator(".cw-story")).containsText("Seed-funding request began");
        shot("story-in-tasklist");
        page.context().close();

        signIn("cockpit", "manager");
        page.navigate(base() + "/camunda/app/cockpit/default/#/process-instance/" + task.getProcessInstanceId() + "/runtime");
        page.getByText("Story", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator(".cw-story")).containsText("Seed-funding request began");
    }

    @Test
    void heatMapLaysCountsOverTheDiagram() {
        programme.endorsed("KEN", "Browser: for the heat map");
        var definition = tasks.createTaskQuery().taskDefinitionKey("screen-request").list().get(0).getProcessDefinitionId();
        signIn("cockpit", "manager");
        page.navigate(base() + "/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime");
        page.getByText("Heat map").click();
        assertThat(page.locator(".cw-heat-label").first()).isAttached();
        page.getByText("Where cases wait").first().click();
        assertThat(page.locator(".cw-table")).containsText("Endorse request");
        shot("heat-map");
    }

    @Test
    void calendarAddressIsMadeAndTakenBackInTasklist() {
        signIn("tasklist", "svn-rc");
        page.getByText("Calendar").first().click();
        page.getByText("Create an address", new Page.GetByTextOptions().setExact(true)).click();
        var address = page.getByLabel("As JSON").inputValue().replaceFirst("^https?://[^/]+", "");
        assertThat(programme.get(null, address).status()).isEqualTo(200);

        page.getByText("Revoke My calendar").click();

        assertThat(page.getByText("None.")).isVisible();
        assertThat(programme.get(null, address).status()).isEqualTo(404);
    }

    @Test
    void partThatFailsLeavesCockpitAndTasklistStanding() {
        var reference = programme.submit("KEN", "Browser: with broken parts");
        var task = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("endorse-request").singleResult().getId();
        signIn("tasklist", "ken-rc");
        page.route(url -> url.contains("/casework-story-"), route -> route.abort());
        page.navigate("about:blank");
        page.navigate(base() + "/camunda/app/tasklist/default/#/?task=" + task);
        page.getByText("Story", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.getByText("This part of Casework could not be shown.")).isVisible();
        assertThat(page.locator("text=My team's open tasks").first()).isVisible();
        page.context().close();

        signIn("cockpit", "manager");
        page.route(url -> url.contains("/api/programme"), route -> route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("no")));
        page.navigate("about:blank");
        page.navigate(base() + "/camunda/app/cockpit/default/#/dashboard");
        assertThat(page.getByText("The program did not respond.").first()).isVisible();
        assertThat(page.getByText("Running Process Instances")).isVisible();
    }

    private void signIn(String app, String account) {
        page = SignInForm.signIn(chromium.browser(), base() + "/camunda/app/" + app + "/", account, new Browser.NewContextOptions().setViewportSize(1366, 768));
    }

    private void complete() {
        page.locator(".cw-programme[data-complete]").waitFor();
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", "oversight-" + name + ".png")));
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
