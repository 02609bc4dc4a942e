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
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the forms of a request open with, over HTTP: no earlier decision, one's own earlier work, and what is true now. */
@CaseworkTest
class RequestFormsTest {

    private static final Object[] RETURNED = {"endorsed", false, "endorsementComment", "Name the partners."};
    private static final Object[] ENDORSED = {"endorsed", true, "endorsementComment", "Agreed."};
    private static final Object[] REPORT = ModelDriver.report();

    @LocalServerPort
    private int port;

    @Autowired
    private ModelDriver driver;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private ProcessInstance request;

    @BeforeEach
    void submit() {
        request = driver.submit(request());
    }

    @AfterEach
    void takeAway() {
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
        assertThat(opened.path("budgetLines").path("value").asText()).contains("Contract", "40000.00").doesNotContain("contracts", "null");
    }

    @Test
    void secondEndorsementOpensWithNothingChosen() {
        returnedAndCompleted();

        var opened = opened("ken-rc", "endorse-request");

        assertThat(opened.has("endorsed")).isFalse();
        assertThat(opened.has("endorsementComment")).isFalse();
        assertThat(opened.path("title").path("value").asText()).isEqualTo("Legal aid for survivors");
        assertThat(opened.path("earlierComment").path("value").asText()).isEqualTo("Name the partners.");
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
    void deferredRequestComesBackUndecided() {
        reviewed();
        driver.complete(request, "decide-request", "task-force", "decision", "deferred", "decisionComment", "Next quarter.");

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
