package org.action2.casework.followup;

import static org.action2.casework.followup.FollowUpDriver.json;
import static org.action2.casework.followup.FollowUpDriver.recommendation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the forms of a follow-up open with, over HTTP: no earlier decision, one's own earlier work, and what is true now. */
@CaseworkTest
class FollowUpFormsTest {

    private static final Object[] ENDORSED = {"planEndorsed", true, "planComment", ""};
    private static final Object[] RETURNED = {"planEndorsed", false, "planComment", "Who trains the police?"};

    @LocalServerPort
    private int port;

    @Autowired
    private FollowUpDriver driver;

    @Autowired
    private RuntimeService runtime;

    private String followUp;

    @BeforeEach
    void begin() {
        followUp = driver.start(recommendation());
        driver.complete(followUp, "triage-recommendation", "ohchr-desk", "triageOutcome", "follow-up", "priority", "high");
        plan();
    }

    @AfterEach
    void takeAway() {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(followUp).rootProcessInstances().list()
            .forEach(each -> runtime.deleteProcessInstance(each.getId(), "tried"));
    }

    @Test
    void formLeavesOutWhatThereIsNothingOf() {
        var endorsement = opened("ken-rc", "endorse-plan");

        assertThat(endorsement.has("advices")).isFalse();
        assertThat(endorsement.has("progressReports")).isFalse();
        assertThat(endorsement.has("seedFundingStanding")).isFalse();
        assertThat(endorsement.path("priorityName").path("value").asText()).isEqualTo("High");
        assertThat(endorsement.path("plannedActions").path("value").asText()).contains("\"UNDP\"");
    }

    @Test
    void progressReportShowsWhatBecameOfTheActionsByNow() throws Exception {
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        var atFirst = table("ken-focal-point", "report-progress");
        driver.complete(followUp, "accept-action", "undp", "actionAccepted", true, "actionComment", "");
        driver.complete(followUp, "report-action", "undp", "actionStatus", "delivered", "actionReport", "Forty officers were trained.");

        var delivered = table("ken-focal-point", "report-progress");
        var forReaders = table("manager", "report-progress");

        assertThat(atFirst).hasSize(1);
        assertThat(atFirst.get(0).path("status").asText()).isEqualTo("Asked");
        assertThat(delivered.get(0).path("agency").asText()).isEqualTo("UNDP");
        assertThat(delivered.get(0).path("status").asText()).isEqualTo("Delivered");
        assertThat(delivered.get(0).path("report").asText()).isEqualTo("Forty officers were trained.");
        assertThat(forReaders).isEqualTo(delivered);
    }

    @Test
    void progressReportShowsAnActionThatWasAddedMeanwhile() throws Exception {
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        driver.change(followUp, "ken-focal-point", "add-action", "actionAgency", "agency-who", "actionText", "Train doctors",
            "actionDueDate", today().plusMonths(2).toString());

        assertThat(table("ken-focal-point", "report-progress")).anyMatch(row -> row.path("agency").asText().equals("WHO"));
    }

    @Test
    void returnedPlanIsContinuedAndEndorsedAfresh() {
        driver.complete(followUp, "endorse-plan", "ken-rc", RETURNED);
        var continued = opened("ken-focal-point", "plan-follow-up");
        plan();

        var opened = opened("ken-rc", "endorse-plan");

        assertThat(continued.path("planSummary").path("value").asText()).isEqualTo("Train the police.");
        assertThat(continued.path("actions").path("value").asText()).contains("Train forty officers");
        assertThat(continued.path("planComment").path("value").asText()).isEqualTo("Who trains the police?");
        assertThat(opened.has("planEndorsed")).isFalse();
        assertThat(opened.has("planComment")).isFalse();
        assertThat(opened.path("earlierComment").path("value").asText()).isEqualTo("Who trains the police?");
        assertThat(opened.path("actions").path("value").asText()).contains("Train forty officers");
    }

    @Test
    void secondProgressReportIsWrittenAfresh() {
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        driver.complete(followUp, "report-progress", "ken-focal-point", "progressSummary", "A bill is before parliament.",
            "progressStatus", "in-progress", "stateClaim", "Fully implemented", "readyForAssessment", false);

        var opened = opened("ken-focal-point", "report-progress");

        assertThat(opened.has("progressStatus")).isFalse();
        assertThat(opened.has("progressSummary")).isFalse();
        assertThat(opened.has("stateClaim")).isFalse();
        assertThat(opened.has("readyForAssessment")).isFalse();
        assertThat(opened.path("progressReports").path("value").asText()).contains("A bill is before parliament.");
    }

    @Test
    void nextCycleIsPlannedAndAssessedAfresh() {
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        ready();
        driver.complete(followUp, "assess-implementation", "ohchr-desk", "grade", "C", "assessment", "Not yet.", "nextStep", "new-cycle");
        var planned = opened("ken-focal-point", "plan-follow-up");
        plan();
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        ready();

        var opened = opened("ohchr-desk", "assess-implementation");

        assertThat(planned.path("planSummary").path("value").isNull()).isTrue();
        assertThat(planned.path("actionStates").path("value").asText()).contains("Not delivered");
        assertThat(opened.has("grade")).isFalse();
        assertThat(opened.has("nextStep")).isFalse();
        assertThat(opened.has("assessment")).isFalse();
        assertThat(opened.has("gradeOptions")).isTrue();
    }

    @Test
    void actionAskedOfAnotherAgencyComesWithoutTheFirstOnesAnswer() {
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        driver.complete(followUp, "accept-action", "undp", "actionAccepted", false, "actionComment", "We have no office there.");
        driver.complete(followUp, "reassign-action", "ken-focal-point", "reassignment", "reassign", "newAgency", "agency-unicef", "reassignmentComment", "");

        var accepted = opened("unicef", "accept-action");

        assertThat(accepted.has("actionAccepted")).isFalse();
        assertThat(accepted.has("actionComment")).isFalse();
    }

    private void plan() {
        driver.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police.", "seedFundingNeeded", false, "actions",
            json("[{\"agency\": \"agency-undp\", \"action\": \"Train forty officers\", \"dueDate\": \"%s\"}]".formatted(today().plusMonths(4))));
    }

    private void ready() {
        driver.complete(followUp, "report-progress", "ken-focal-point", "progressSummary", "The law was passed.", "progressStatus", "completed",
            "stateClaim", "", "readyForAssessment", true);
    }

    private JsonNode table(String by, String task) throws Exception {
        return new ObjectMapper().readTree(opened(by, task).path("actionStates").path("value").asText());
    }

    private JsonNode opened(String by, String task) {
        return Caller.basic(port, by).get("/engine-rest/task/" + driver.only(followUp, task).getId() + "/form-variables?deserializeValues=false").json();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
