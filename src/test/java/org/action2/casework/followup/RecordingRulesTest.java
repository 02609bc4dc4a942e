package org.action2.casework.followup;

import static org.action2.casework.followup.RegistersOfTests.json;
import static org.action2.casework.followup.RegistersOfTests.said;
import static org.action2.casework.followup.RegistersOfTests.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.forms.LabelsOfTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be recorded of a State's report, an evaluation, progress and an assessment, and what may be changed of a follow-up. */
class RecordingRulesTest {

    /** Cases that wait for every message. */
    private static final AwaitedMessages AWAITED = new AwaitedMessages(null, null) {

        @Override
        boolean isAwaited(String processInstanceId, String message) {
            return true;
        }
    };
    private static final String FOLLOW_UP = "FU-KEN-2027-0001";
    private static final Map<String, Object> OF_DOCUMENT = Map.of("reference", RegistersOfTests.DOCUMENT);

    private final RegistersOfTests registers = new RegistersOfTests();

    @BeforeEach
    void know() {
        registers.followedUp(RegistersOfTests.DOCUMENT, "10", FOLLOW_UP, null);
        registers.followedUp(RegistersOfTests.DOCUMENT, "11", FOLLOW_UP, null);
        registers.followedUp(RegistersOfTests.OLDER, "7", "FU-KEN-2027-0002", null);
        registers.run(FOLLOW_UP, "KEN", FollowUpStage.PLANNING);
        registers.run("FU-KEN-2027-0002", "KEN", FollowUpStage.IMPLEMENTATION);
        registers.run("FU-NPL-2027-0001", "NPL", FollowUpStage.IMPLEMENTATION);
    }

    @Test
    void reportThatWasReceivedIsPastAndAfterAdoption() {
        assertThat(report("stateReportReceived", true)).containsExactly("stateReportDate: is required");
        assertThat(report("stateReportReceived", true, "stateReportDate", "2027-01-12")).containsExactly("stateReportDate: must not be in the future");
        assertThat(report("stateReportReceived", true, "stateReportDate", "2026-11-19"))
            .containsExactly("stateReportDate: must not be before the adoption, 20 November 2026");
        assertThat(report("stateReportReceived", true, "stateReportDate", "2027-01-11")).as("today somewhere").isEmpty();
    }

    @Test
    void reportThatWasNotReceivedIsAskedForAgain() {
        assertThat(report("stateReportReceived", false)).containsExactly("askAgainOn: is required");
        assertThat(report("stateReportReceived", false, "askAgainOn", "2027-01-10")).containsExactly("askAgainOn: must be after today");
        assertThat(report("stateReportReceived", false, "askAgainOn", "2027-01-11")).isEmpty();
    }

    @Test
    void evaluationGradesEachRecommendationOrSubParagraphOnce() {
        assertThat(evaluation("evaluationPublished", true, "evaluationDate", "2027-01-09", "grades", """
            [{"key": "CCPR/C/KEN/CO/5#10", "grade": "B"}, {"key": "CCPR/C/KEN/CO/5#10", "subParagraph": "a", "grade": "A"},
             {"key": "CCPR/C/KEN/CO/5#10", "subParagraph": "a", "grade": "C"}, {"key": "CCPR/C/KEN/CO/5#11", "subParagraph": "z", "grade": "C"},
             {"key": "CCPR/C/KEN/CO/4#7", "grade": "C"}]""")).containsExactly(
            "grades.2.subParagraph: is already graded in another row", "grades.3.subParagraph: must be empty or one of its sub-paragraphs: a, b",
            "grades.4.key: is not a recommendation of this document");
    }

    @Test
    void evaluationThatIsNotPublishedIsAskedForAgainAndOneThatIsMayBe() {
        assertThat(evaluation("evaluationPublished", false)).containsExactly("askAgainOn: is required");
        assertThat(evaluation("evaluationPublished", true, "evaluationDate", "2027-02-01", "askAgainOn", "2027-01-01")).containsExactly(
            "evaluationDate: must not be in the future", "askAgainOn: must be after today");
        assertThat(evaluation("evaluationPublished", true, "evaluationDate", "2027-01-09")).isEmpty();
    }

    @Test
    void progressIsReportedOfEachRecommendationOfTheFollowUp() {
        var rule = new ReportProgressRule(registers.register());

        assertThat(said(rule.check(submitted(rule.form(), Map.of("reference", FOLLOW_UP), "recommendations",
            "[{\"key\": \"CCPR/C/KEN/CO/5#10\"}, {\"key\": \"CCPR/C/KEN/CO/4#7\"}]")))).containsExactly(
            "recommendations.1.key: is not one of the recommendations of the follow-up; open the form again",
            "recommendations: must have a row for each recommendation; missing: CCPR/C/KEN/CO/5, para. 11");
    }

    @Test
    void nextStepIsTheFurthestOfThoseProposedOrIsExplained() {
        assertThat(assessment("implemented", "implemented", "close", "")).isEmpty();
        assertThat(assessment("implemented", "not-implemented", "close", "")).containsExactly(
            "assessmentComment: must explain why the next step is not the proposed one, Begin a new cycle with a new plan");
        assertThat(assessment("no-information", "implemented", "wait-for-next-review", "")).isEmpty();
        assertThat(assessment("implemented", "not-implemented", "close", "The government fell.")).isEmpty();
    }

    @Test
    void changeConcernsARunningFollowUpAtAStageThatAllowsIt() {
        assertThat(change("FU-KEN-2027-0009", "resume")).containsExactly("followUp: is not a running follow-up of your country");
        assertThat(change(FOLLOW_UP, "resume")).containsExactly("followUp: is not on hold");
        assertThat(change(FOLLOW_UP, "report-now")).containsExactly("changeKind: is possible only while the plan is being carried out");
        assertThat(change("FU-KEN-2027-0002", "report-now")).isEmpty();
        assertThat(change(FOLLOW_UP, "hold", "resumeDate", "2027-01-10")).containsExactly("changeReason: is required", "resumeDate: must be after today");
        assertThat(change("FU-KEN-2027-0002", "add-action", "actionAgency", "agency-undp", "actionText", "Train", "actionDueDate", "2027-01-11")).isEmpty();
    }

    @Test
    void recommendationsMoveToAnotherFollowUpOfTheCountryOrOneOfTheirOwn() {
        var one = "[\"CCPR/C/KEN/CO/5#10\"]";

        assertThat(change(FOLLOW_UP, "move")).containsExactly("recommendationsToMove: is required", "moveTo: is required");
        assertThat(change(FOLLOW_UP, "move", "recommendationsToMove", one, "moveTo", "new")).isEmpty();
        assertThat(change(FOLLOW_UP, "move", "recommendationsToMove", one, "moveTo", "FU-KEN-2027-0002")).isEmpty();
        assertThat(List.of(FOLLOW_UP, "FU-NPL-2027-0001", "FU-KEN-2027-0009")).allSatisfy(target ->
            assertThat(change(FOLLOW_UP, "move", "recommendationsToMove", one, "moveTo", target))
                .containsExactly("moveTo: must be another running follow-up of the same country, or the word new"));
        assertThat(change(FOLLOW_UP, "move", "recommendationsToMove", "[\"CCPR/C/KEN/CO/4#7\"]", "moveTo", "new"))
            .containsExactly("recommendationsToMove: contains CCPR/C/KEN/CO/4#7, which is not part of the follow-up");
        assertThat(change(FOLLOW_UP, "move", "recommendationsToMove", "[\"CCPR/C/KEN/CO/5#10\", \"CCPR/C/KEN/CO/5#11\"]", "moveTo", "new"))
            .containsExactly("recommendationsToMove: must leave at least one recommendation in the follow-up");
    }

    @Test
    void documentChangesAtAStageThatAllowsIt() {
        assertThat(changeOfDocument("evaluation-published")).containsExactly("documentChange: is possible only while the evaluation of the committee is awaited");
        assertThat(changeOfDocument("dates")).containsExactly("changeReason: is required");
        assertThat(changeOfDocument("dates", "changeReason", "Corrigendum", "adoptionDate", "2026-11-21", "stateReportDue", "2026-11-20"))
            .containsExactly("stateReportDue: must be after the adoption, 21 November 2026");
    }

    private List<String> report(Object... answers) {
        var rule = new RecordStateReportRule(registers.documents(), RegistersOfTests.CLOCK);
        return said(rule.check(submitted(rule.form(), OF_DOCUMENT, answers)));
    }

    private List<String> evaluation(Object... answers) {
        var rule = new RecordEvaluationRule(registers.documents(), registers.register(), RegistersOfTests.CLOCK);
        return said(rule.check(submitted(rule.form(), OF_DOCUMENT, answers)));
    }

    private List<String> assessment(String first, String second, String nextStep, String comment) {
        var rule = new AssessImplementationRule(registers.register(), LabelsOfTests.labels());
        var proposals = json("""
            [{"assessmentCode": "implemented", "nextStepCode": "close", "recommendations": ["CCPR/C/KEN/CO/5#10", "CCPR/C/KEN/CO/5#11"]},
             {"assessmentCode": "no-information", "nextStepCode": "wait-for-next-review", "recommendations": ["CCPR/C/KEN/CO/5#10", "CCPR/C/KEN/CO/5#11"]},
             {"assessmentCode": "not-implemented", "nextStepCode": "new-cycle", "recommendations": ["CCPR/C/KEN/CO/5#10", "CCPR/C/KEN/CO/5#11"]}]""");
        return said(rule.check(submitted(rule.form(), Map.of("reference", FOLLOW_UP, "nextStepProposals", proposals), "recommendations",
            "[{\"key\": \"CCPR/C/KEN/CO/5#10\", \"assessment\": \"%s\"}, {\"key\": \"CCPR/C/KEN/CO/5#11\", \"assessment\": \"%s\"}]".formatted(first, second),
            "nextStep", nextStep, "assessmentComment", comment)));
    }

    private List<String> change(String followUp, String kind, Object... more) {
        var rule = new ChangeFollowUpRule(registers.followUps(), registers.register(), null, new ActionDates(RegistersOfTests.CLOCK), AWAITED, RegistersOfTests.CLOCK);
        return said(rule.check(submitted(rule.form(), Map.of(), with(more, "followUp", followUp, "changeKind", kind))));
    }

    private List<String> changeOfDocument(String kind, Object... more) {
        var rule = new ChangeDocumentRule(registers.documents(), null, null, new DocumentDatesCheck(RegistersOfTests.CLOCK), AWAITED);
        return said(rule.check(submitted(rule.form(), Map.of(), with(more, "document", RegistersOfTests.DOCUMENT, "documentChange", kind))));
    }

    private static Object[] with(Object[] some, Object... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }
}
