package org.action2.casework.followup;

import static org.action2.casework.followup.FollowUpDriver.json;
import static org.action2.casework.followup.FollowUpDriver.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the forms of documents and follow-ups open with, over HTTP: the register's facts, no earlier decision, one's own earlier work. */
@CaseworkTest
class FollowUpFormsTest {

    private static final Object[] ENDORSED = {"planEndorsed", true, "planComment", ""};

    @LocalServerPort
    private int port;

    @Autowired
    private FollowUpDriver driver;

    @Autowired
    private RecommendationRegister register;

    @Autowired
    private RuntimeService runtime;

    private final List<String> cases = new ArrayList<>();

    @AfterEach
    void takeAway() {
        cases.forEach(each -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(each).rootProcessInstances().list()
            .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "tried")));
    }

    @Test
    void planListsItsRecommendationsWithWhatIsKnown() throws Exception {
        var followUp = followUp(2);

        var plan = opened("ken-focal-point", followUp, "plan-follow-up");

        var rows = list(plan, "recommendationsShown");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).path("recommendation").asText()).endsWith(", para. 10");
        assertThat(rows.get(0).path("priority").asText()).isEqualTo("High");
        assertThat(rows.get(0).path("deadline").asText()).isEqualTo(today().plusMonths(24).toString());
        assertThat(list(plan, "recommendationOptions").get(1).path("label").asText()).contains(", para. 11: 11. The State party should");
        assertThat(list(plan, "agenciesProposed")).isNotEmpty();
        assertThat(plan.path("firstDeadline").path("value").asText()).isEqualTo(today().plusMonths(24).toString());
        assertThat(plan.has("standingsShown")).isFalse();
        assertThat(plan.has("advices")).isFalse();
    }

    @Test
    void actionForSomeRecommendationsIsShownWithThem() throws Exception {
        var followUp = followUp(2);
        plan(followUp, "\"%s\"".formatted(keys(followUp).get(1)));

        var endorsement = opened("ken-rc", followUp, "endorse-plan");
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        var asked = opened("undp", followUp, "accept-action");
        driver.passTimer(followUp, FollowUpProcess.PROGRESS_DATE_REACHED);

        assertThat(list(endorsement, "plannedActions").get(0).path("recommendations").asText()).endsWith(", para. 11");
        assertThat(list(asked, "recommendationsShown")).hasSize(1).allMatch(row -> row.path("recommendation").asText().endsWith(", para. 11"));
        assertThat(asked.path("actionAgencyName").path("value").asText()).isEqualTo("UNDP");
        assertThat(list(opened("ken-focal-point", followUp, "report-progress"), "actionStates").get(0).path("status").asText()).isEqualTo("Asked");
    }

    @Test
    void actionOfRecommendationsFromElsewhereIsRefused() {
        var followUp = followUp(1);

        assertThatThrownBy(() -> plan(followUp, "\"CCPR/C/KEN/CO/1#1\"")).hasMessageContaining("CCPR/C/KEN/CO/1#1");
    }

    @Test
    void returnedPlanIsContinuedAndEndorsedAfresh() {
        var followUp = followUp(1);
        plan(followUp, "");
        driver.complete(followUp, "endorse-plan", "ken-rc", "planEndorsed", false, "planComment", "Who trains the police?");
        var continued = opened("ken-focal-point", followUp, "plan-follow-up");
        plan(followUp, "");

        var opened = opened("ken-rc", followUp, "endorse-plan");

        assertThat(continued.path("planSummary").path("value").asText()).isEqualTo("Train the police.");
        assertThat(continued.path("actions").path("value").asText()).contains("Train forty officers");
        assertThat(opened.has("planEndorsed")).isFalse();
        assertThat(opened.path("earlierComment").path("value").asText()).isEqualTo("Who trains the police?");
    }

    @Test
    void progressReportOpensWithARowForEachRecommendationAndNoEarlierAnswer() throws Exception {
        var followUp = followUp(2);
        plan(followUp, "");
        driver.complete(followUp, "endorse-plan", "ken-rc", ENDORSED);
        driver.passTimer(followUp, FollowUpProcess.PROGRESS_DATE_REACHED);
        var first = opened("ken-focal-point", followUp, "report-progress");
        driver.complete(followUp, "report-progress", "ken-focal-point", "progressSummary", "A bill is before parliament.",
            "recommendations", driver.rows(followUp, "progressStatus", "in-progress", "stateClaim", "Fully implemented"), "readyForAssessment", true);

        var assessment = opened("ohchr-desk", followUp, "assess-implementation");

        assertThat(list(first, "recommendations")).extracting(JsonNode::toString).containsExactlyElementsOf(
            keys(followUp).stream().map("{\"key\":\"%s\"}"::formatted).toList());
        assertThat(list(assessment, "recommendations")).allMatch(row -> row.size() == 1 && row.has("key"));
        var standing = list(assessment, "standingsShown").get(0);
        assertThat(standing.path("progress").asText()).isEqualTo("In progress");
        assertThat(standing.path("stateClaim").asText()).isEqualTo("Fully implemented");
        assertThat(standing.path("grade").asText()).isEmpty();
        assertThat(list(assessment, "progressReports").get(0).path("status").asText()).isEqualTo("In progress: 2");
        assertThat(list(assessment, "nextStepProposals")).hasSize(4).anyMatch(row -> row.path("assessment").asText().equals("Implemented")
            && row.path("nextStep").asText().equals("Close the follow-up"));
        assertThat(assessment.has("nextStep")).isFalse();
    }

    @Test
    void triageProposesTheDatesOfTheBodyWithTheirSource() throws Exception {
        var document = document(1);

        var triage = opened("ohchr-desk", document, "triage-document");

        var published = today().minusMonths(1);
        var rule = new ObjectMapper().readTree(triage.path("rule").path("value").asText());
        assertThat(triage.path("documentTitle").path("value").asText()).isEqualTo("CCPR: " + document);
        assertThat(triage.path("adoptionDate").path("value").asText()).isEqualTo(published.toString());
        assertThat(triage.path("stateReportDue").path("value").asText()).isEqualTo(published.plusMonths(rule.path("months").intValue()).toString());
        assertThat(triage.path("nextReviewDue").path("value").asText()).isEqualTo(published.plusMonths(rule.path("nextReviewMonths").intValue()).toString());
        assertThat(rule.path("reportSource").asText()).isNotBlank();
        assertThat(rule.path("selectionVerified").asText()).contains("verified");
        assertThat(triage.has("noDateNote")).isFalse();
    }

    @Test
    void documentWithoutADateSaysSoAndProposesNone() {
        var document = driver.register(List.of(FollowUpDriver.recommendation(FollowUpDriver.newSymbol(), "10", null))).get(0);
        cases.add(document);

        var triage = opened("ohchr-desk", document, "triage-document");

        assertThat(triage.path("noDateNote").path("value").asText()).contains("not known");
        assertThat(triage.path("stateReportDue").path("value").asText()).isEmpty();
        assertThat(triage.has("publicationDate")).isFalse();
    }

    @Test
    void daysOfTheDeskAreProposedForAReportThatHasNotComeIn() {
        var document = document(1);
        var key = document + "#10";
        driver.triage(document, FollowUpDriver.row(key, "A"));
        cases.addAll(driver.followUpsOf(document));
        driver.passTimer(document, "report-date-reached");

        var report = opened("ohchr-desk", document, "record-state-report");

        assertThat(report.path("reminderDates").path("value").asText()).startsWith(report.path("askAgainOn").path("value").asText());
        assertThat(report.path("reportDueOn").path("value").asText()).isEqualTo(today().plusMonths(24).toString());
        assertThat(report.has("stateReportReceived")).isFalse();
    }

    @Test
    void evaluationOffersTheGradesOfTheScaleAndTheSelectedParagraphsFirst() throws Exception {
        var document = document(2);
        driver.triage(document, FollowUpDriver.row(document + "#10", "A"), FollowUpDriver.row(document + "#11", "A", true, ""));
        cases.addAll(driver.followUpsOf(document));
        driver.passTimer(document, "report-date-reached");
        driver.complete(document, "record-state-report", "ohchr-desk", "stateReportReceived", true, "stateReportDate", today().toString(),
            "stateReportSymbol", "CCPR/C/KEN/FCO/4");
        driver.passTimer(document, "evaluation-date-reached");

        var evaluation = opened("ohchr-desk", document, "record-evaluation");

        assertThat(list(evaluation, "recommendationOptions")).extracting(option -> option.path("value").asText()).containsExactly(document + "#11", document + "#10");
        assertThat(list(evaluation, "gradeOptions")).anyMatch(option -> option.path("label").asText().equals("A: Reply or action largely satisfactory"));
        assertThat(evaluation.path("stateReport").path("value").asText()).startsWith("CCPR/C/KEN/FCO/4");
        assertThatThrownBy(() -> driver.complete(document, "record-evaluation", "ohchr-desk", "evaluationPublished", true, "evaluationSymbol", "CCPR/C/140/2",
            "evaluationDate", today().toString(), "grades", json("[{\"key\": \"%s#10\", \"subParagraph\": \"\", \"grade\": \"Z\"}]".formatted(document))))
            .hasMessageContaining("Grade");
    }

    private String document(int recommendations) {
        var document = driver.document(recommendations);
        cases.add(document);
        return document;
    }

    private String followUp(int recommendations) {
        var followUp = driver.followUp(recommendations);
        cases.add(followUp);
        cases.add(register.ofFollowUp(followUp).get(0).document());
        return followUp;
    }

    private List<String> keys(String followUp) {
        return register.ofFollowUp(followUp).stream().map(Recommendation::key).toList();
    }

    /** @param recommendations of its action as JSON texts; none for all */
    private void plan(String followUp, String recommendations) {
        driver.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police.", "seedFundingNeeded", false, "actions",
            json("[{\"agency\": \"agency-undp\", \"action\": \"Train forty officers\", \"dueDate\": \"%s\", \"recommendations\": [%s]}]"
                .formatted(today().plusMonths(4), recommendations)));
    }

    private JsonNode opened(String by, String reference, String task) {
        return Caller.basic(port, by).get("/engine-rest/task/" + driver.only(reference, task).getId() + "/form-variables?deserializeValues=false").json();
    }

    private static List<JsonNode> list(JsonNode form, String name) throws Exception {
        var rows = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(form.path(name).path("value").asText()).forEach(rows::add);
        return rows;
    }
}
