package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.ModelDriver.json;
import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the forms of a request open with, over HTTP: no earlier decision, one's own earlier work, and what is true now. */
@CaseworkTest
class RequestFormsTest extends CaseworkServices {

    private static final Object[] RETURNED = {"endorsed", false, "endorsementComment", "Name the partners."};
    private static final Object[] ENDORSED = {"endorsed", true, "endorsementComment", "Agreed."};
    private static final Object[] REPORT = ModelDriver.report();

    private static final Object[] SCORED = {"scoreRelevance", 4, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 5, "scoreValue", 4,
        "scoreSustainability", 4, "conflictOfInterest", false, "reviewComment", "Said in confidence.", "reviewRecommendation", "approve"};

    @Autowired
    private ModelDriver driver;

    private ProcessInstance request;

    @BeforeEach
    void submit() {
        request = driver.submit(request());
    }

    @AfterEach
    void takeAway() {
        ClockUtil.reset();
        if (!driver.isEnded(request)) {
            runtime.deleteProcessInstance(request.getId(), "tried");
        }
        jdbc.sql("delete from grant_report where reference = ? and kind = 'forgotten'").param(driver.businessKey(request)).update();
    }

    @Test
    void budgetShowsNamesAndNothingWhereNothingIsSaid() {
        takeAway();
        var terse = request();
        terse.put("budget", json("[{\"line\": \"contracts\", \"description\": null, \"amount\": \"40000.00\"}]"));
        request = driver.submit(terse);

        var opened = opened("ken-rc", "endorse-request");

        assertThat(opened.path("leadAgencyName").path("value").asText()).isEqualTo("UNDP");
        assertThat(opened.path("budgetLines").path("value").asText()).contains("Contract", "40,000.00 USD", "Total").doesNotContain("contracts", "null");
    }

    @Test
    void secondEndorsementOpensWithNothingChosen() {
        returnedAndCompleted();

        var opened = opened("ken-rc", "endorse-request");

        assertThat(opened.has("endorsed")).isFalse();
        assertThat(opened.has("endorsementComment")).isFalse();
        assertThat(opened.path("title").path("value").asText()).isEqualTo("Legal aid for survivors");
        assertThat(opened.path("earlierComment").path("value").asText()).isEqualTo("Name the partners.");
        assertThat(opened.path("comments").path("value").asText()).contains("Resident Coordinator", "Name the partners.");
    }

    @Test
    void whoJudgesReadsNamesInsteadOfCodes() {
        var opened = opened("ken-rc", "endorse-request");

        assertThat(text(opened, "partnerAgencyNames")).isEqualTo("UNFPA");
        assertThat(text(opened, "themeNames")).isEqualTo("Claiming rights");
        assertThat(text(opened, "supportKindName")).isEqualTo("Capacity building");
        assertThat(text(opened, "requestedAmountShown")).isEqualTo("40,000.00 USD");
        assertThat(text(opened, "budgetLines")).contains("38,000.00 USD", "\"Total\"", "40,000.00 USD").doesNotContain("38000.00", "contracts");
        assertThat(text(opened, "memberStateAuthority")).isEqualTo("Ministry of Justice");
        assertThat(opened.has("comments")).isFalse();
        assertThat(opened.has("recommendationText")).isFalse();
        assertThat(opened.has("approvedAmountShown")).isFalse();
    }

    @Test
    void amountsAndNamesAreInTheLanguageOfTheReader() {
        var opened = Caller.basic(port, "ken-rc").with("Accept-Language", "fr", "GET", "/engine-rest/task/"
            + driver.only(request, "endorse-request").getId() + "/form-variables?deserializeValues=false", "").json();

        assertThat(text(opened, "requestedAmountShown")).matches("40\\h000,00 USD");
        assertThat(text(opened, "supportKindName")).isEqualTo("Renforcement des capacités");
    }

    @Test
    void eachReadsWhatTheOfficesBeforeHaveSaid() {
        returnedAndCompleted();
        driver.complete(request, "endorse-request", "ken-rc", ENDORSED);

        var comments = text(opened("secretariat", "screen-request"), "comments");

        assertThat(comments.indexOf("Name the partners.")).isPositive().isLessThan(comments.indexOf("Agreed."));
        assertThat(comments).contains("Resident Coordinator").doesNotContain("ken-rc");
    }

    @Test
    void whoCompletesReadsWhyTheRequestCameBack() {
        driver.complete(request, "endorse-request", "ken-rc", ENDORSED);
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "incomplete", "screeningComment", "The letter is missing.");

        var opened = opened("ken-focal-point", "complete-request");

        assertThat(text(opened, "lastOffice")).isEqualTo("Action 2 secretariat (OHCHR)");
        assertThat(text(opened, "lastComment")).isEqualTo("The letter is missing.");
    }

    @Test
    void reviewsAreSaidToNobodyButThoseWhoDecide() {
        driver.complete(request, "endorse-request", "ken-rc", ENDORSED);
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "Complete.");
        var reviews = driver.open(request, "review-request");
        var reviewer = driver.candidateGroup(reviews.get(0)).replace("agency-", "");
        driver.complete(reviews.get(0), reviewer, SCORED);
        var other = driver.candidateGroup(reviews.get(1)).replace("agency-", "");

        var forTheNext = variables(other, reviews.get(1).getId());
        driver.complete(reviews.get(1), other, SCORED);
        driver.runJobs();
        var forTheTaskForce = opened("task-force", "decide-request");
        driver.complete(request, "decide-request", "task-force", "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong.");
        var forTheCoordinator = opened("ken-rc", "accept-terms");

        assertThat(text(forTheNext, "comments")).contains("Agreed.", "Complete.");
        assertThat(text(forTheNext, "supportKindName")).isEqualTo("Capacity building");
        assertThat(forTheNext.toString()).doesNotContain("Said in confidence.");
        assertThat(text(forTheTaskForce, "reviews")).contains("Said in confidence.");
        assertThat(text(forTheTaskForce, "comments")).contains("Agreed.", "Complete.").doesNotContain("Said in confidence.");
        assertThat(text(forTheTaskForce, "scores")).contains("Relevance", "4: Relevant to an important recommendation or gap", "5: Ready to begin");
        assertThat(text(forTheTaskForce, "fundBalanceShown")).endsWith(" USD");
        assertThat(forTheCoordinator.toString()).contains("Strong.").doesNotContain("Said in confidence.");
        assertThat(text(forTheCoordinator, "approvedAmountShown")).isEqualTo("40,000.00 USD");
    }

    @Test
    void returnWithoutAReasonIsRefused() {
        assertThat(refused("ken-rc", "endorse-request", Map.of("endorsed", false, "endorsementComment", " "))).containsExactly("endorsementComment");
        driver.complete(request, "endorse-request", "ken-rc", ENDORSED);
        assertThat(refused("secretariat", "screen-request", Map.of("screeningOutcome", "incomplete"))).containsExactly("screeningComment");
        assertThat(refused("secretariat", "screen-request", Map.of("screeningOutcome", "ineligible"))).containsExactly("screeningComment");
    }

    @Test
    void termsAreNotDeclinedWithoutAReason() {
        reviewed();
        driver.complete(request, "decide-request", "task-force", "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong.");

        assertThat(refused("ken-rc", "accept-terms", Map.of("termsAccepted", false))).containsExactly("termsComment");
    }

    @Test
    void scoreIsOneOfThoseThatTheFormExplains() {
        driver.complete(request, "endorse-request", "ken-rc", ENDORSED);
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        var review = driver.open(request, "review-request").get(0);
        var reviewer = driver.candidateGroup(review).replace("agency-", "");

        for (var score : List.of(0, 6, 4.7, 4.0, 4294967300L, "4", true)) {
            var scored = new HashMap<>(ModelDriver.variables(SCORED));
            scored.put("scoreValue", score);
            assertThat(refused(reviewer, review.getId(), scored, "Value for money")).as(String.valueOf(score)).containsExactly("scoreValue");
        }
    }

    private static String text(JsonNode opened, String name) {
        return opened.path(name).path("value").asText();
    }

    private List<String> refused(String by, String task, Map<String, Object> answers) {
        return refused(by, driver.only(request, task).getId(), answers, "");
    }

    private List<String> refused(String by, String task, Map<String, Object> answers, String said) {
        var values = new HashMap<String, Object>();
        answers.forEach((name, value) -> values.put(name, Map.of("value", value)));
        var answer = Caller.basic(port, by).post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", values));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body()).contains(said);
        return answer.json().path("faults").findValuesAsText("field");
    }

    @Test
    void earlierDecisionIsGivenInNoWayThatAFormIsFilledBy() {
        returnedAndCompleted();
        var task = "/task/" + driver.only(request, "endorse-request").getId() + "/form-variables";
        var rest = Caller.basic(port, "ken-rc");
        var tasklist = Caller.signedIn(port, "ken-rc");

        for (var asked : List.of("", "?deserializeValues=false", "?variableNames=endorsed,title", "?variableNames=endorsed,title&deserializeValues=false")) {
            assertThat(rest.get("/engine-rest" + task + asked).json().has("endorsed")).as(asked).isFalse();
            assertThat(tasklist.get("/camunda/api/engine/engine/default" + task + asked).json().has("endorsed")).as(asked).isFalse();
            assertThat(rest.get("/engine-rest" + task + asked).json().has("title")).as(asked).isTrue();
        }
    }

    @Test
    void requestSentBackIsContinuedWhereItWasLeft() {
        driver.complete(request, "endorse-request", "ken-rc", RETURNED);

        var opened = opened("ken-focal-point", "complete-request");

        assertThat(opened.path("title").path("value").asText()).isEqualTo("Legal aid for survivors");
        assertThat(opened.path("budget").path("value").asText()).contains("38000.00");
        assertThat(opened.path("memberStateRequest").path("value").asBoolean()).isTrue();
        assertThat(opened.path("endorsementComment").path("value").asText()).isEqualTo("Name the partners.");
    }

    @Test
    void secondScreeningOpensWithNothingChosen() {
        driver.complete(request, "endorse-request", "ken-rc", ENDORSED);
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "incomplete", "screeningComment", "The letter is missing.");
        driver.complete(request, "complete-request", "ken-focal-point", completed());

        var opened = opened("secretariat", "screen-request");

        assertThat(opened.has("screeningOutcome")).isFalse();
        assertThat(opened.has("screeningComment")).isFalse();
        assertThat(opened.path("earlierComment").path("value").asText()).isEqualTo("The letter is missing.");
    }

    @Test
    void changesSinceTheEndorsementAreShown() {
        driver.complete(request, "endorse-request", "ken-rc", ENDORSED);
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "incomplete", "screeningComment", "The end is too early.");
        var longer = new HashMap<>(request());
        longer.remove("country");
        longer.put("endDate", "2028-06-30");
        driver.complete(request, "complete-request", "ken-focal-point",
            longer.entrySet().stream().flatMap(field -> List.of(field.getKey(), field.getValue()).stream()).toArray());

        assertThat(text(opened("ken-rc", "endorse-request"), "endorsementChanges"))
            .contains("End date", "2027-12-31", "2028-06-30").doesNotContain("Start date", "Budget");
    }

    @Test
    void deferredRequestComesBackUndecided() {
        reviewed();
        driver.complete(request, "decide-request", "task-force", "decision", "deferred", "deferredUntil", "2027-02-01", "decisionComment", "Next quarter.");
        driver.passTimer(request, "deferral-over");

        var opened = opened("task-force", "decide-request");

        assertThat(opened.has("decision")).isFalse();
        assertThat(opened.has("decisionComment")).isFalse();
        assertThat(opened.has("reviews")).isTrue();
    }

    @Test
    void returnedReportIsContinuedAndReviewedAfresh() {
        paid();
        var report = driver.open(request, "submit-report").get(0);
        driver.complete(report, "ken-focal-point", REPORT);
        driver.complete(request, "review-report", "secretariat", "reportAccepted", false, "reportComment", "Say what changed.");
        var again = driver.open(request, "submit-report").stream().filter(task -> task.getProcessInstanceId().equals(report.getProcessInstanceId())).findFirst().orElseThrow();
        var continued = variables("ken-focal-point", again.getId());
        driver.complete(again, "ken-focal-point", REPORT);

        var opened = opened("secretariat", "review-report");

        assertThat(continued.path("narrative").path("value").asText()).startsWith("Four desks opened");
        assertThat(continued.path("reportComment").path("value").asText()).isEqualTo("Say what changed.");
        assertThat(opened.has("reportAccepted")).isFalse();
        assertThat(opened.has("reportComment")).isFalse();
    }

    @Test
    void answerLeftEmptyThisTimeDoesNotStandFromBefore() {
        returnedAndCompleted();

        driver.complete(request, "endorse-request", "ken-rc", "endorsed", true);

        assertThat(driver.variable(request, "endorsementComment")).isNull();
    }

    @Test
    void rulesOfEligibilityAreAskedWhenTheScreeningIsOpened() {
        driver.complete(request, "endorse-request", "ken-rc", ENDORSED);
        var before = opened("secretariat", "screen-request").path("eligibilityReasons").path("value").asText();
        jdbc.sql("insert into grant_report (reference, kind, due_date) values (?, 'forgotten', '2020-01-31')").param(driver.businessKey(request)).update();

        var after = opened("secretariat", "screen-request").path("eligibilityReasons").path("value").asText();
        var refused = Caller.basic(port, "secretariat").post("/engine-rest/task/" + driver.only(request, "screen-request").getId() + "/submit-form",
            Map.of("variables", Map.of("screeningOutcome", Map.of("value", "eligible"))));

        assertThat(before).isEqualTo("[]");
        assertThat(after).contains("report");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("faults").get(0).path("field").asText()).isEqualTo("screeningOutcome");
    }

    private void returnedAndCompleted() {
        driver.complete(request, "endorse-request", "ken-rc", RETURNED);
        driver.complete(request, "complete-request", "ken-focal-point", completed());
    }

    private void reviewed() {
        driver.complete(request, "endorse-request", "ken-rc", ENDORSED);
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        driver.open(request, "review-request").forEach(task -> driver.complete(task, driver.candidateGroup(task).replace("agency-", ""),
            "scoreRelevance", 4, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4, "scoreSustainability", 4,
            "conflictOfInterest", false, "reviewComment", "Fine.", "reviewRecommendation", "approve"));
        driver.runJobs();
    }

    private void paid() {
        reviewed();
        driver.complete(request, "decide-request", "task-force", "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong.");
        driver.complete(request, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
        driver.complete(request, "record-disbursement", "finance", "disbursedAmount", "40000.00", "disbursementDate", LocalDate.now(ZoneOffset.UTC).toString(), "disbursementReference", "TR-1");
        driver.runJobs();
        driver.openReports(request);
    }

    private JsonNode opened(String by, String task) {
        return variables(by, driver.only(request, task).getId());
    }

    private JsonNode variables(String by, String task) {
        return Caller.basic(port, by).get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false").json();
    }

    private static Object[] completed() {
        var completed = new HashMap<>(request());
        completed.remove("country");
        return completed.entrySet().stream().flatMap(field -> List.of(field.getKey(), field.getValue()).stream()).toArray();
    }
}
