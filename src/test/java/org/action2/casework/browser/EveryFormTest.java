package org.action2.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.action2.casework.browser.CasesOnTheirWay.json;
import static org.action2.casework.browser.CasesOnTheirWay.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.action2.casework.language.DayInWords;
import org.action2.casework.seedfunding.ModelDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Forms that come up on the way of few cases are filled in and sent in a real browser, and every form is shown in French. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class EveryFormTest {

    private static final String CHANGE_OF_REQUEST = "Withdraw or amend a request";
    private static final String CHANGE_OF_FOLLOW_UP = "Change a running follow-up";
    private static final String FOCAL_POINT = "ken-focal-point";

    private static final Map<String, TasklistPage> PAGES = new HashMap<>();

    private final Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private CasesOnTheirWay cases;
    @Autowired
    private JdbcClient jdbc;
    @TempDir
    private Path folder;

    EveryFormTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterAll
    static void forgetPages() {
        PAGES.clear();
    }

    /** Other tests leave choices behind; here the browser's language counts. */
    @BeforeEach
    void leaveTheLanguageToTheBrowser() {
        jdbc.sql("delete from mail_preference").update();
    }

    @AfterEach
    void clear() {
        cases.clear();
        jdbc.sql("delete from form_draft").update();
        jdbc.sql("delete from start_draft").update();
    }

    @Test
    void requestIsWithdrawn() {
        var request = cases.request("Withdrawn in the browser");
        as(FOCAL_POINT, page -> {
            page.startProcess(CHANGE_OF_REQUEST).fill("Reference of the request", "SF-KEN-1999-0001")
                .check("Withdraw the request").fill("Reason", "The partner has left the country.");
            assertThat(page.refused()).contains("Reference of the request");
            page.picture("request-change-refused").fill("Reference of the request", request).start();
        });

        assertThat(stageOfRequest(request)).isEqualTo("withdrawn");
    }

    @Test
    void lessIsApprovedWithAConditionAndTheGrantWithdrawnAfterwards() {
        var request = cases.reviewed(cases.screened(cases.endorsed(cases.request("A condition in the browser"))));
        as("task-force", page -> {
            page.take(cases.task(request, "decide-request").getId()).check("Approved with conditions").fill("Approved amount (USD)", "30,000");
            page.fill("Condition, row 1", "The ministry co-signs the agreement.").date("To be met by, row 1", inWords(today().plusDays(60)))
                .fill("Comment", "Half of it now.").picture("decide-request-conditions").complete();
        });
        as(FOCAL_POINT, page -> page.take(cases.task(request, "revise-budget").getId())
            .fill("Amount (USD), row 1", "29,000").fill("Amount (USD), row 2", "1,000").picture("revise-budget").complete());
        as("ken-rc", page -> {
            page.take(cases.task(request, "accept-terms").getId());
            assertThat(page.page().locator(".fjs-form")).containsText("The ministry co-signs the agreement.");
            page.picture("accept-terms-conditions").check("The terms are accepted").complete();
        });
        as("secretariat", page -> page.take(cases.task(request, "confirm-conditions").getId())
            .check("Every condition is met: the grant can be paid").picture("confirm-conditions").complete());
        cases.task(request, "record-disbursement");

        as(FOCAL_POINT, page -> page.startProcess(CHANGE_OF_REQUEST).fill("Reference of the request", request)
            .check("Withdraw the request").fill("Reason", "The partner has left the country.").start());
        as("finance", page -> {
            page.take(cases.task(request, "confirm-withdrawal").getId()).check("The grant was paid and is to be refunded").picture("confirm-withdrawal").complete();
            page.take(cases.task(request, "record-refund").getId()).fill("Refunded amount (USD)", "30,000").picture("record-refund").complete();
        });

        await().untilAsserted(() -> assertThat(stageOfRequest(request)).isEqualTo("withdrawn"));
    }

    @Test
    void laterEndIsRefusedThenApproved() {
        var grant = cases.runningGrant("Extended in the browser");
        var end = cases.variable(grant, "endDate");
        askForALaterEnd(grant, "31 March 2028");
        as("secretariat", page -> {
            page.take(cases.task(grant, "decide-amendment").getId());
            assertThat(page.page().locator(".fjs-form")).containsText("End date: " + DayInWords.of(LocalDate.parse((String) end), Locale.ENGLISH) + "; requested: 31 March 2028");
            page.picture("decide-amendment-end").check("The amendment is refused").fill("Comment", "The reasons are too thin.").complete();
        });
        await().until(() -> cases.open(grant, "decide-amendment").isEmpty());
        assertThat(cases.variable(grant, "endDate")).isEqualTo(end);

        askForALaterEnd(grant, "2028-04-30");
        as("secretariat", page -> page.take(cases.task(grant, "decide-amendment").getId()).check("The amendment is approved").complete());

        await().untilAsserted(() -> assertThat(cases.variable(grant, "endDate")).isEqualTo("2028-04-30"));
    }

    @Test
    void budgetOfTheSameSumIsAskedAndApproved() {
        var grant = cases.runningGrant("Another budget in the browser");
        as(FOCAL_POINT, page -> {
            page.startProcess(CHANGE_OF_REQUEST).fill("Reference of the request", grant)
                .check("Another budget for the same sum").fill("Reason", "The desks move from town to town.")
                .select("Category, row 1", "Travel").fill("Description, row 1", "Mobile desks").fill("Amount (USD), row 1", "25,000");
            page.page().getByText("Add a budget line").click();
            page.select("Category, row 2", "Equipment, vehicles, furniture").fill("Amount (USD), row 2", "14 000");
            assertThat(page.page().locator(".casework-total")).hasText("Total: 39,000.00 USD");
            assertThat(page.refused()).contains("New budget: the lines add up to 39,000.00 USD");
            page.picture("request-change-budget").fill("Amount (USD), row 2", "15,000").start();
        });
        as("secretariat", page -> {
            page.take(cases.task(grant, "decide-amendment").getId());
            assertThat(page.page().locator(".fjs-form-field-table")).containsText("Mobile desks");
            page.picture("decide-amendment-budget").check("The amendment is approved").fill("Comment", "Agreed.").complete();
        });

        await().untilAsserted(() -> assertThat(cases.variable(grant, "budget")).contains("\"travel\"", "\"equipment\"", "\"15000.00\"").doesNotContain("contracts"));
    }

    @Test
    void followUpIsChangedWhileItRuns() {
        var followUp = cases.running(false);
        as(FOCAL_POINT, page -> {
            change(page, followUp, "Add an action").select("Agency of the action", "UNFPA").fill("Action", "Open shelters.")
                .date("Due date", inWords(today().plusMonths(3))).picture("change-follow-up").start();
            change(page.anew(), followUp, "Ask an agency for advice").select("Agency to ask", "UN Women")
                .fill("Question", "Is there a model law?").start();
            change(page.anew(), followUp, "Put the follow-up on hold").date("Resume date", today().plusDays(60).toString());
            assertThat(page.refused()).contains("Reason");
            page.picture("change-follow-up-refused").fill("Reason", "Elections.").start();
        });

        assertThat(cases.ofGroup(followUp, "accept-action", "agency-unfpa")).isNotNull();
        assertThat(onHoldUntil(followUp)).isEqualTo(today().plusDays(60));
        as("unwomen", page -> {
            page.take(cases.task(followUp, "give-advice").getId());
            assertThat(page.page().locator(".fjs-form")).containsText("Is there a model law?");
            page.fill("Advice", "Yes, of 2012.").picture("give-advice").complete();
        });
        await().untilAsserted(() -> assertThat(cases.variable(followUp, "advices")).contains("Yes, of 2012."));

        as(FOCAL_POINT, page -> change(page, followUp, "Resume the follow-up").start());

        await().untilAsserted(() -> assertThat(onHoldUntil(followUp)).isNull());
    }

    @Test
    void seedFundingOfAPlanIsAskedFor() {
        var followUp = cases.running(true);
        as(FOCAL_POINT, page -> {
            page.take(cases.task(followUp, "draft-seed-funding").getId()).check("Submit the request below");
            page.fill("Title", "");
            assertThat(page.refused()).contains("Title", "Requested amount (USD)", "Budget, row 1, Category");
            page.picture("draft-seed-funding-refused");
            page.fill("Title", "Training of the police").fill("Objective", "Forty police officers learn to investigate domestic violence.")
                .select("Lead agency", "UNDP").check("Justice and law enforcement")
                .fill("Requested amount (USD)", "10,000").date("Start date", inWords(today().plusMonths(1))).date("End date", inWords(today().plusMonths(9)))
                .select("Category", "Travel").budgetAmount("10 000").check("The Member State has asked for this support")
                .check("Capacity building").fill("Authority that asked", "Ministry of Justice").date("Date of its request", "1 October 2026")
                .fill("Reference of its request", "MOJ/2026/114")
                .fill("Contact e-mail", "ken-focal-point@example.org").picture("draft-seed-funding").complete();
        });

        await().untilAsserted(() -> assertThat(jdbc.sql("select title || ' ' || requested_cents from funding_request where recommendation = :key").param("key", cases.recommendations(followUp).get(0))
            .query(String.class).list()).containsExactly("Training of the police 1000000"));
        cases.endLater(jdbc.sql("select reference from funding_request where recommendation = :key").param("key", cases.recommendations(followUp).get(0)).query(String.class).single());
    }

    @Test
    void draftIsGivenUp() {
        var followUp = cases.running(true);
        as(FOCAL_POINT, page -> page.take(cases.task(followUp, "draft-seed-funding").getId()).check("Abandon the draft").complete());

        await().untilAsserted(() -> assertThat(cases.variable(followUp, "seedFundingStanding")).isEqualTo("draft given up"));
    }

    @Test
    void refusedActionIsGivenToAnotherAgencyThenDropped() {
        var followUp = cases.running(false);
        cases.refuseAction(followUp, "undp");
        as(FOCAL_POINT, page -> {
            page.take(cases.task(followUp, "reassign-action").getId()).check("Another agency is asked").select("Other agency", "UNDP");
            assertThat(page.refused()).contains("Other agency");
            page.picture("reassign-action").select("Other agency", "UNICEF").fill("Comment", "You have an office there.").complete();
        });
        cases.refuseAction(followUp, "unicef");

        as(FOCAL_POINT, page -> page.take(cases.task(followUp, "reassign-action").getId())
            .check("The action is dropped").fill("Comment", "Covered elsewhere.").complete());

        await().untilAsserted(() -> assertThat(jdbc.sql("select agency || ' ' || status from partner_action where follow_up = :key").param("key", followUp)
            .query(String.class).list()).containsExactly("agency-unicef dropped"));
    }

    @Test
    void lateTaskIsExtendedThenGivenToSomebody() {
        var request = cases.request("Late in the browser");
        var other = cases.request("Later in the browser");
        List.of(request, other).forEach(each -> cases.late(each, "endorse-request"));
        var day = LocalDate.of(today().getYear() + 1, 3, 31);
        as("secretariat", page -> {
            page.take(cases.task(request, "handle-escalation").getId()).check("Only those chosen");
            assertThat(page.refused()).contains("Chosen tasks", "Decision");
            page.tag("Chosen tasks", "Late in the browser").picture("handle-escalation-chosen").check("Extend").date("New due date", inWords(day));
            assertThat(page.refused()).contains("Reason");
            page.picture("handle-escalation-extend").fill("Reason", "Elections.").complete();
            page.take(cases.task(other, "handle-escalation").getId()).check("Assign to somebody else");
            assertThat(page.refused()).contains("New assignee");
            page.select("New assignee", "ken-rc").picture("handle-escalation-reassign").complete();
        });

        await().untilAsserted(() -> assertThat(cases.task(request, "endorse-request").getDueDate().toInstant().toString()).startsWith(day.toString()));
        await().untilAsserted(() -> assertThat(cases.task(other, "endorse-request").getAssignee()).isEqualTo("ken-rc"));
    }

    @Test
    void formsOfRequestsAndGrantsAreInFrench() throws IOException {
        var look = new Look();
        var request = cases.request("Bureaux d’aide juridique");
        look.atStart(FOCAL_POINT, "Seed-funding request", "submit-request");
        look.at("ken-rc", request, "endorse-request");
        cases.complete(request, "endorse-request", "ken-rc", "endorsed", false, "endorsementComment", "Nommez les institutions.");
        look.at(FOCAL_POINT, request, "complete-request");
        cases.complete(request, "complete-request", FOCAL_POINT, completed());
        cases.late(request, "endorse-request");
        look.at("secretariat", request, "handle-escalation");
        look.at("secretariat", cases.endorsed(request), "screen-request");
        look.at("unwomen", cases.screened(request), "review-request", cases.ofGroup(request, "review-request", "agency-unwomen").getId());
        look.at("task-force", cases.reviewed(request), "decide-request");
        look.at("ken-rc", cases.approved(request), "accept-terms");
        cases.complete(request, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
        look.at("finance", request, "record-disbursement");
        look.at(FOCAL_POINT, cases.paid(request), "submit-report");
        look.atStart(FOCAL_POINT, CHANGE_OF_REQUEST, "request-change");
        cases.ask(FOCAL_POINT, "seed-funding-change", Map.of("reference", request, "changeKind", "budget-change", "changeReason", "Les bureaux deviennent mobiles.",
            "newBudget", json("[{\"line\": \"travel\", \"description\": \"Bureaux mobiles\", \"amount\": \"40000.00\"}]")));
        look.at("secretariat", request, "decide-amendment");
        cases.complete(request, "decide-amendment", "secretariat", "amendmentApproved", false, "amendmentComment", "Les lignes restent.");
        report(request);
        look.at("secretariat", request, "review-report");
        acceptReport(request);
        report(request);
        acceptReport(request);
        report(request);
        acceptReport(request);
        look.at("secretariat", request, "close-grant");
        var unreviewed = cases.screened(cases.endorsed(cases.request("Sans quorum")));
        cases.reviewStageOver(unreviewed);
        look.at("secretariat", unreviewed, "decide-without-quorum");
        var reduced = cases.reviewed(cases.screened(cases.endorsed(cases.request("Avec une condition"))));
        cases.complete(reduced, "decide-request", "task-force", "decision", "approved-with-conditions", "approvedAmount", "30000.00", "decisionComment", "D’accord.",
            "conditions", json("[{\"text\": \"Le ministère cosigne.\", \"dueDate\": \"%s\", \"who\": \"member-state\"}]".formatted(today().plusDays(60))));
        look.at(FOCAL_POINT, reduced, "revise-budget");
        cases.complete(reduced, "revise-budget", FOCAL_POINT, "budget", json("[{\"line\": \"travel\", \"description\": \"Bureaux\", \"amount\": \"30000.00\"}]"));
        cases.complete(reduced, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
        look.at("secretariat", reduced, "confirm-conditions");
        cases.ask(FOCAL_POINT, "seed-funding-change", Map.of("reference", reduced, "changeKind", "withdrawal", "changeReason", "Le partenaire est parti."));
        look.at("finance", reduced, "confirm-withdrawal");
        cases.complete(reduced, "confirm-withdrawal", "finance", "paid", true);
        look.at("finance", reduced, "record-refund");

        look.sawNoEnglish(Stream.concat(FrenchForms.of("seed-funding").stream(), FrenchForms.of("deadlines").stream()).toList());
    }

    @Test
    void formsOfFollowUpsAreInFrench() throws IOException {
        var look = new Look();
        look.atIntake();
        var document = cases.document();
        look.at("ohchr-desk", document, "triage-document");
        var followUp = cases.triaged(document);
        look.at(FOCAL_POINT, followUp, "plan-follow-up");
        look.at("ken-rc", cases.planned(followUp, true), "endorse-plan");
        look.at("undp", cases.agreed(followUp), "accept-action");
        look.at(FOCAL_POINT, followUp, "draft-seed-funding");
        cases.refuseAction(followUp, "undp");
        look.at(FOCAL_POINT, followUp, "reassign-action");
        cases.complete(followUp, "reassign-action", FOCAL_POINT, "reassignment", "reassign", "newAgency", "agency-unicef", "reassignmentComment", "");
        cases.complete(cases.ofGroup(followUp, "accept-action", "agency-unicef"), "unicef", "actionAccepted", true, "actionComment", "");
        look.at("unicef", followUp, "report-action");
        look.atStart(FOCAL_POINT, CHANGE_OF_FOLLOW_UP, "change-follow-up");
        cases.ask(FOCAL_POINT, "follow-up-change", Map.of("followUp", followUp, "changeKind", "ask-advice", "adviceAgency", "agency-unwomen",
            "adviceQuestion", "Existe-t-il une loi type ?"));
        look.at("unwomen", followUp, "give-advice");
        cases.ask(FOCAL_POINT, "follow-up-change", Map.of("followUp", followUp, "changeKind", "report-now"));
        look.at(FOCAL_POINT, followUp, "report-progress");
        cases.complete(followUp, "report-progress", FOCAL_POINT, "progressSummary", "La loi est adoptée.", "recommendations",
            cases.rows(followUp, "progressStatus", "completed", "stateClaim", ""), "readyForAssessment", true);
        look.at("ohchr-desk", followUp, "assess-implementation");
        look.atStart("ohchr-desk", "Change a document", "change-document");
        cases.reportDue(document);
        look.at("ohchr-desk", document, "record-state-report");
        cases.complete(document, "record-state-report", "ohchr-desk", "stateReportReceived", true, "stateReportDate", today().minusDays(1).toString(),
            "stateReportSymbol", "CCPR/C/KEN/FCO/5");
        cases.ask("ohchr-desk", "document-change", Map.of("document", document, "documentChange", "evaluation-published"));
        look.at("ohchr-desk", document, "record-evaluation");

        look.sawNoEnglish(FrenchForms.of("recommendation-follow-up"));
    }

    /** Looks at forms with the eyes of people who read French, and notes what they see in English. */
    private final class Look {

        private final FrenchForms french = new FrenchForms();
        private final Map<String, List<String>> english = new TreeMap<>();

        private Look() throws IOException {
        }

        private void at(String account, String key, String form) {
            at(account, key, form, cases.task(key, form).getId());
        }

        private void at(String account, String key, String form, String task) {
            cases.give(cases.task(key, form), account);
            english.put(form, french.english(form, inFrench(account).open(task)));
        }

        private void atStart(String account, String process, String form) {
            english.put(form, french.english(form, inFrench(account).startProcess(process)));
        }

        private void atIntake() throws IOException {
            var page = inFrench("ohchr-desk").takeIn(export()).toIntakeTask().claimShown();
            english.put("confirm-intake", french.english("confirm-intake", page));
            cases.discardIntake(page.page().url().replaceFirst(".*[?&;]task=([^&;]+).*", "$1"));
        }

        private void sawNoEnglish(List<String> forms) {
            assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(forms);
            english.values().removeIf(List::isEmpty);
            assertThat(english).isEmpty();
        }
    }

    private Path export() throws IOException {
        return Files.writeString(folder.resolve("export.json"), """
            [{"AffectedPersons": [], "AnnotationId": "%s", "AnnotationType": "- Recommendations", "Body": "- CESCR", "Countries": ["Kenya"],
              "DocumentId": null, "PublicationDate": "2026-03-23T00:00:00", "PublicationDateOnUhri": "2026-03-25T07:21:15.564",
              "Regions": ["Africa"], "Sdgs": [], "Symbol": "E/C.12/KEN/CO/6", "Text": "7. Le Comité recommande une loi.",
              "Themes": ["Constitutional & legislative framework"], "UprCycle": null, "UprPositions": [], "UprRecommendingCountry": [],
              "UprRecommendingRegions": [], "UprSession": []}]""".formatted(UUID.randomUUID()));
    }

    private void report(String grant) {
        cases.complete(grant, "submit-report", FOCAL_POINT, ModelDriver.report());
    }

    private void acceptReport(String grant) {
        cases.complete(grant, "review-report", "secretariat", "reportAccepted", true, "reportComment", "");
    }

    private static Object[] completed() {
        var request = ModelDriver.request();
        request.remove("country");
        request.put("title", "Bureaux d’aide juridique");
        return request.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray();
    }

    private void askForALaterEnd(String grant, String day) {
        as(FOCAL_POINT, page -> page.startProcess(CHANGE_OF_REQUEST).fill("Reference of the request", grant)
            .check("A later end date, without more money").fill("Reason", "The courts were closed for three months.").date("New end date", day)
            .picture("request-change-end").start());
    }

    private static TasklistPage change(TasklistPage page, String followUp, String kind) {
        return page.startProcess(CHANGE_OF_FOLLOW_UP).fill("Reference of the follow-up", followUp).check(kind);
    }

    private static String inWords(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    private String stageOfRequest(String reference) {
        return jdbc.sql("select stage from funding_request where reference = :key").param("key", reference).query(String.class).single();
    }

    private LocalDate onHoldUntil(String followUp) {
        return jdbc.sql("select on_hold_until from follow_up where key = :key").param("key", followUp)
            .query((row, number) -> row.getObject(1, LocalDate.class)).list().get(0);
    }

    private void as(String account, Consumer<TasklistPage> work) {
        work.accept(PAGES.computeIfAbsent(account, person -> TasklistPage.signIn(chromium.browser(), port, person)).anew());
    }

    /** A window as high as the longest form, so that its picture shows all of it. */
    private TasklistPage inFrench(String account) {
        return PAGES.computeIfAbsent("fr " + account, person -> TasklistPage.signIn(chromium.browser(), port, account,
            new Browser.NewContextOptions().setViewportSize(1366, 2600).setLocale("fr-FR"))).anew();
    }
}
