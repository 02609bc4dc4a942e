package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What people type into forms is understood or refused, and never lost, in a real browser. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class FormsInTasklistTest {

    /** Says that somebody has looked at the start page, whenever they leave it. */
    private static final String LOOK = "/api/home/look";
    private static final String PROCESS = "Seed-funding request";
    private static final String FOCAL_POINT = "ken-focal-point";
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final long LONGER_THAN_A_PAUSE_MILLIS = 2_500;

    private final Chromium chromium;

    private final List<TasklistPage> pages = new ArrayList<>();

    @LocalServerPort
    private int port;
    @Autowired
    private CasesOnTheirWay cases;
    @Autowired
    private JdbcClient jdbc;

    FormsInTasklistTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void leave() {
        pages.forEach(page -> page.page().navigate("about:blank")); // what is typed is saved as the page goes
        pages.forEach(TasklistPage::close);
        cases.clear();
        deleteDrafts();
    }

    @BeforeEach
    void deleteDrafts() {
        jdbc.sql("delete from form_draft").update();
        jdbc.sql("delete from start_draft").update();
    }

    @Test
    void storedDatesAreShownAsTheyAreInEveryTimeZoneAndStayUntouched() {
        var request = returned("Dates in every zone");
        for (var zone : List.of("Pacific/Midway", "America/Lima", "UTC", "Asia/Kathmandu", "Pacific/Tongatapu")) {
            var page = in(zone, FOCAL_POINT);
            if (zone.equals("Pacific/Midway")) {
                page.claim("Complete request", "Dates in every zone");
            } else {
                page.openMine("Complete request", "Dates in every zone");
            }
            page.shows("Start date", "2027-01-01").understood("Start date", "1 January 2027")
                .shows("End date", "2027-12-31").understood("End date", "31 December 2027");
        }

        in("Pacific/Midway", FOCAL_POINT).openMine("Complete request", "Dates in every zone").complete();

        assertThat(cases.variable(request, "startDate")).isEqualTo("2027-01-01");
        assertThat(cases.variable(request, "endDate")).isEqualTo("2027-12-31");
    }

    @Test
    void datesOfADraftAndOfRowsAreNoOtherDaysWestOfGreenwich() {
        var page = in("Pacific/Midway", FOCAL_POINT).startProcess(PROCESS)
            .fill("Title", "A draft of the west").date("Start date", "2027-03-01").date("End date", "1 March 2028").isSaved();
        page.page().reload();

        page.shows("Start date", "2027-03-01").understood("Start date", "1 March 2027").shows("End date", "2028-03-01").understood("End date", "1 March 2028");
    }

    @Test
    void dateIsUnderstoodOrRefusedAndNeverMadeAnotherDay() {
        var page = as(FOCAL_POINT).startProcess(PROCESS);

        page.date("Start date", "2027-03-01").understood("Start date", "1 March 2027")
            .date("Start date", "1 March 2027").understood("Start date", "Monday")
            .date("Start date", "31/02/2027");
        assertThat(page.page().getByText("Is not a date that exists.")).isVisible();
        page.date("Start date", "01/03/27");
        assertThat(page.page().getByText("Can be read in two ways: choose the day that you mean.")).isVisible();
        page.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("3 January 2027")).click();
        page.shows("Start date", "2027-01-03").understood("Start date", "3 January 2027");
    }

    @Test
    void amountsAreTakenAsPeopleWriteThemAndTheBudgetSaysWhatIsMissing() {
        var page = as(FOCAL_POINT).startProcess(PROCESS);

        for (var amount : List.of("40,000", "40 000", "USD 40000", "  40000.00", "40.000,00")) {
            page.fill("Requested amount (USD)", amount).understood("Requested amount (USD)", "40,000.00 USD");
        }
        page.fill("Amount (USD), row 1", "15,000");
        assertThat(page.page().locator(".casework-total")).hasText("Total: 15,000.00 USD of 40,000.00 USD. 25,000.00 USD too little.");
        page.page().locator(".casework-add").click();
        page.fill("Amount (USD), row 2", "25 000");
        assertThat(page.page().locator(".casework-total")).hasText("Total: 40,000.00 USD of 40,000.00 USD. The total is correct.");
        page.fill("Requested amount (USD)", "forty");
        assertThat(page.page().getByText("Is not an amount: write it such as 40,000.00.")).isVisible();
    }

    @Test
    void refusalsStandAtTheirFieldsAndBesideTheButtonAndOldOnesGo() {
        var title = "  Refused, then sent  ";
        var page = filled(as(FOCAL_POINT), title, "40,000", "38,000");

        assertThat(page.refused()).contains("Budget: the lines add up to");
        page.picture("refused-request");
        page.page().locator(".casework-summary a").first().click();
        assertThat(page.page().locator(".casework-list :focus")).hasCount(1);
        page.fill("Amount (USD), row 1", "forty");
        assertThat(page.refused()).contains("Budget, row 1, Amount (USD): is not an amount").doesNotContain("add up");
        page.page().locator(".casework-summary a").first().click();
        assertThat(page.page().getByLabel("Amount (USD), row 1")).isFocused();
        page.budgetAmount("40,000").start();

        assertThat(jdbc.sql("select count(*) from funding_request where title = 'Refused, then sent'").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatComesNextIsSaidAfterTheButton() {
        var page = filled(as(FOCAL_POINT), "What comes next", "40,000", "40,000");
        page.start();

        var outcome = page.page().locator("#casework-outcome");
        assertThat(outcome).containsText("Seed-funding request was sent.");
        assertThat(outcome).containsText("Reference: SF-KEN-");
        assertThat(outcome).containsText("Next: Endorse request, Resident Coordinator");
        page.picture("after-the-button");
    }

    @Test
    void requestNotYetSentSurvivesEscapeAndReloadAndIsAmongMyDrafts() {
        var page = as(FOCAL_POINT).startProcess(PROCESS).fill("Title", "Not yet sent");
        page.page().keyboard().press("Escape");
        assertThat(page.page().locator(".modal-content")).hasCount(0);
        page.startProcess(PROCESS).shows("Title", "Not yet sent");
        page.page().locator(".modal-footer").getByText("Close").click();

        page.page().getByText("My drafts").click();
        assertThat(page.page().locator("#casework-drafts tbody tr").filter(new Locator.FilterOptions().setHasText("Not yet sent"))).hasCount(1);
        page.picture("my-drafts");
        page.page().locator("#casework-drafts").getByText("Continue").click();
        page.shows("Title", "Not yet sent");
        page.page().getByText("Start with an empty form").click();
        page.shows("Title", "").fill("Title", "Another one").isSaved();

        assertThat(jdbc.sql("select title from start_draft").query(String.class).list()).containsOnlyOnce("Not yet sent", "Another one");
    }

    @Test
    void sentRequestLeavesNoDraft() {
        filled(as(FOCAL_POINT), "Sent from a draft", "40,000", "40,000").isSaved().start();

        await().until(() -> jdbc.sql("select count(*) from start_draft").query(Integer.class).single() == 0);
    }

    @Test
    void textSurvivesALookAtAnotherTabAndAReload() {
        cases.request("Kept over tabs");
        var page = as("ken-rc").claim("Endorse request", "Kept over tabs").fill("Comment", "A long comment.");
        page.page().locator(".tabbed-content, [cam-tasklist-task]").getByText("Diagram").first().click();
        assertThat(page.page().locator(".fjs-form")).isHidden();
        page.page().locator("[cam-tasklist-task]").getByText("Form", new Locator.GetByTextOptions().setExact(true)).first().click();

        page.shows("Comment", "A long comment.").isSaved();
        page.page().reload();
        page.shows("Comment", "A long comment.");
    }

    @Test
    void endedSessionIsTakenUpAgainInPlace() {
        cases.request("Session that ends");
        var page = as("ken-rc").claim("Endorse request", "Session that ends");
        jdbc.sql("delete from spring_session where principal_name = 'ken-rc'").update();
        page.page().context().clearCookies();

        page.fill("Comment", "Typed after the end.");
        var dialog = page.page().locator("dialog.casework-sign-in");
        assertThat(dialog).containsText("Your session has ended");
        page.picture("session-ended");
        dialog.getByLabel("Password").fill("wrong");
        dialog.getByText("Sign in", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(dialog).containsText("The password is wrong");
        dialog.getByLabel("Password").fill("action2");
        dialog.getByText("Sign in", new Locator.GetByTextOptions().setExact(true)).click();

        assertThat(dialog).hasCount(0);
        page.shows("Comment", "Typed after the end.").isSaved();

        page.signOutAndInAs(FOCAL_POINT);
        assertThat(page.page().getByText("Typed after the end.")).hasCount(0);
        page.signOutAndInAs("ken-rc").openMine("Endorse request", "Session that ends").shows("Comment", "Typed after the end.")
            .check("I endorse the request").complete();
    }

    @Test
    void whoSignsOutWithAFormOpenLeavesNothingToTheNextPerson() {
        cases.request("Shared computer");
        var page = as("ken-rc").claim("Endorse request", "Shared computer").fill("Comment", "For the coordinator only.");
        var form = page.page().url();

        page.signOutAndInAs(FOCAL_POINT);
        page.page().navigate(form);

        assertThat(page.page().locator(".fjs-form")).isVisible();
        assertThat(page.page().getByLabel("Comment").first()).hasValue("");
        assertThat(page.keptByTheBrowser()).doesNotContain("coordinator");
        page.signOutAndInAs("ken-rc").openMine("Endorse request", "Shared computer").shows("Comment", "For the coordinator only.");
    }

    @Test
    void pageOfOnePersonWritesNothingUnderTheNameOfTheNext() {
        cases.request("Two people, one browser");
        var page = as("ken-rc").claim("Endorse request", "Two people, one browser").fill("Comment", "Mine.").isSaved();
        page.inASecondWindow().signOutAndInAs(FOCAL_POINT);

        page.fill("Comment", "Still mine.");
        assertThat(page.page().locator("dialog.casework-sign-in")).isVisible();
        assertThat(jdbc.sql("select account from form_draft").query(String.class).list()).containsExactly("ken-rc");
    }

    @Test
    void lookingThroughAFormSavesNothing() {
        var page = as(FOCAL_POINT).startProcess(PROCESS);
        var saved = new ArrayList<String>();
        page.page().onRequest(request -> saved.addAll(request.method().equals("GET") || request.url().endsWith(LOOK) ? List.of() : List.of(request.url())));
        page.page().clock().install();
        for (var label : List.of("Title", "Amount (USD), row 1", "Start date", "Contact e-mail")) {
            page.page().getByLabel(label).and(page.page().locator("input")).first().focus();
        }
        page.page().clock().fastForward(LONGER_THAN_A_PAUSE_MILLIS);

        assertThat(saved).isEmpty();
        page.fill("Title", "Typed").page().clock().fastForward(LONGER_THAN_A_PAUSE_MILLIS);
        page.isSaved();
        assertThat(saved).hasSize(1).first().asString().endsWith("/api/drafts");
    }

    @Test
    void secondWindowIsToldOfTheNewerDraft() {
        cases.request("Two windows");
        var first = as("ken-rc").claim("Endorse request", "Two windows").fill("Comment", "First.").isSaved();
        var second = first.inASecondWindow();
        second.shows("Comment", "First.").fill("Comment", "Second.").isSaved();

        first.fill("Comment", "Behind.");
        var notice = first.page().locator(".casework-notice");
        assertThat(notice).containsText("changed in another window");
        first.picture("two-windows");
        notice.getByText("Show that version").click();
        first.shows("Comment", "Second.");
    }

    @Test
    void unsavedIsSaidAndSavedOnceTheServerIsBack() {
        cases.request("Server away");
        var page = as("ken-rc").claim("Endorse request", "Server away");
        page.page().route("**/draft", Route::abort);
        page.fill("Comment", "Typed while away.");
        assertThat(page.page().locator(".casework-status")).containsText("Not saved: The server cannot be reached");
        page.page().unroute("**/draft");

        page.isSaved().shows("Comment", "Typed while away.");
    }

    @Test
    void formThatCannotBeShownSaysSoAndSendsNothing() {
        cases.request("No viewer");
        var page = as("ken-rc");
        page.page().route("**/casework-host-*.js*", Route::abort);
        page.anew().lists().locator("text=My team's open tasks").first().click();
        page.page().locator("[cam-tasks] li.task").filter(new Locator.FilterOptions().setHasText("No viewer")).locator("h4").first().click();

        assertThat(page.page().getByText("The form could not be shown. Nothing was changed.")).isVisible();
        assertThat(page.page().locator("button[ng-click='complete()']")).isDisabled();
        assertThat(page.page().locator(".fjs-form")).hasCount(0);
    }

    @Test
    void enterInALineSendsNothing() {
        var page = filled(as(FOCAL_POINT), "Enter sends nothing", "40,000", "40,000");
        for (var label : List.of("Title", "Start date", "Amount (USD), row 1", "Contact e-mail")) {
            page.page().getByLabel(label).first().press("Enter");
        }

        assertThat(page.page().locator(".modal-content")).isVisible();
        assertThat(jdbc.sql("select count(*) from funding_request where title = 'Enter sends nothing'").query(Integer.class).single()).isZero();
    }

    @Test
    void formIsInTheLanguageOfItsReader() {
        jdbc.sql("delete from mail_preference where person = :person").param("person", FOCAL_POINT).update();
        var page = keep(TasklistPage.signIn(chromium.browser(), port, FOCAL_POINT, new Browser.NewContextOptions().setViewportSize(1366, 900).setLocale("fr-FR")));
        page.startProcess(PROCESS).picture("submit-request-in-french");
        page.date("Date de début", "1er mars 2027").understood("Date de début", "1er mars 2027");
        var refused = page.refused();

        assertThat(refused).contains("Titre").doesNotContain("required").doesNotContain("was not sent");
    }

    @Test
    void formsAreAccessible() {
        cases.request("For everybody");
        var page = as("ken-rc").claim("Endorse request", "For everybody");
        accessible("task", page, ".fjs-container");
        var start = as(FOCAL_POINT).startProcess(PROCESS);
        start.refused();
        accessible("start form with refusals", start, ".modal-body");
    }

    private static void accessible(String what, TasklistPage page, String part) {
        assertThat(new AxeBuilder(page.page()).include(part).analyze().getViolations().stream().filter(each -> GRAVE.contains(each.getImpact()))
            .map(each -> each.getId() + ": " + each.getNodes().get(0).getHtml()).toList()).as(what).isEmpty();
    }

    private static TasklistPage filled(TasklistPage page, String title, String amount, String line) {
        return page.startProcess(PROCESS).fill("Title", title)
            .fill("Objective", "Survivors bring their complaints to court with the help of legal aid desks.")
            .select("Lead agency", "UNDP").check("Claiming rights").fill("Requested amount (USD)", amount)
            .date("Start date", "1 January 2027").date("End date", "31 December 2027")
            .select("Category", "Travel").budgetAmount(line)
            .check("The Member State has asked for this support")
            .check("Capacity building").fill("Authority that asked", "Ministry of Justice").date("Date of its request", "1 October 2026")
            .fill("Reference of its request", "MOJ/2026/114").fill("Contact e-mail", "ken-focal-point@example.org");
    }

    /** A request that the Resident Coordinator has returned and the country team is to complete. */
    private String returned(String title) {
        var request = cases.request(title);
        cases.complete(request, "endorse-request", "ken-rc", "endorsed", false, "endorsementComment", "Please name the institutions.");
        return request;
    }

    private TasklistPage as(String account) {
        return keep(TasklistPage.signIn(chromium.browser(), port, account));
    }

    private TasklistPage in(String zone, String account) {
        return keep(TasklistPage.signIn(chromium.browser(), port, account, new Browser.NewContextOptions().setViewportSize(1366, 900).setTimezoneId(zone)));
    }

    private TasklistPage keep(TasklistPage page) {
        pages.add(page);
        return page;
    }
}
