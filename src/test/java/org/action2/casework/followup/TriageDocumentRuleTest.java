package org.action2.casework.followup;

import static org.action2.casework.followup.RegistersOfTests.json;
import static org.action2.casework.followup.RegistersOfTests.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk may decide on a document, and what it may not. */
class TriageDocumentRuleTest {

    private static final String RUNNING = "FU-KEN-2026-0001";

    private final RegistersOfTests registers = new RegistersOfTests();
    private final TriageDocumentRule rule = new TriageDocumentRule(registers.documents(), registers.register(), registers.followUps(),
        new DocumentDatesCheck(RegistersOfTests.CLOCK));

    @BeforeEach
    void know() {
        registers.waiting(RegistersOfTests.DOCUMENT, "KEN", "10");
        registers.waiting(RegistersOfTests.DOCUMENT, "KEN", "11");
        registers.add(RegistersOfTests.DOCUMENT, "KEN", "12", new Recommendation.Triage("follow-up", "high", true, null), RUNNING, null);
        registers.followedUp(RegistersOfTests.OLDER, "7", RUNNING, null);
        registers.waiting("CCPR/C/NPL/CO/2", "NPL", "8");
        registers.run(RUNNING, "KEN", FollowUpStage.IMPLEMENTATION);
        registers.run("FU-NPL-2026-0001", "NPL", FollowUpStage.IMPLEMENTATION);
    }

    @Test
    void newGroupAndARunningFollowUpAreBothPossible() {
        assertThat(check(row("10", "A", ""), row("11", RUNNING, ", \"supersedes\": \"CCPR/C/KEN/CO/4#7\""))).isEmpty();
    }

    @Test
    void eachThatWaitsStandsInOneRowAndNothingElseDoes() {
        assertThat(check(row("10", "A", ""), row("10", "A", ""), row("12", "A", ""))).containsExactly(
            "recommendations.1.key: is already in another row",
            "recommendations.2.key: is not a recommendation of this document that is waiting for triage",
            "recommendations: must have a row for each recommendation; missing: CCPR/C/KEN/CO/5, para. 11");
    }

    @Test
    void followUpNeedsPriorityAndAGroup() {
        assertThat(check("{\"key\": \"CCPR/C/KEN/CO/5#10\", \"outcome\": \"follow-up\"}", notActionable("11"))).containsExactly(
            "recommendations.0.priority: is required", "recommendations.0.followUp: is required");
    }

    @Test
    void referenceOfAFollowUpIsOneThatRunsInTheCountry() {
        assertThat(check(row("10", "FU-KEN-2020-0009", ""), row("11", "FU-NPL-2026-0001", ""))).containsExactly(
            "recommendations.0.followUp: is not a running follow-up of KEN", "recommendations.1.followUp: is not a running follow-up of KEN");
        assertThat(check(row("10", "Violence against women", ""), notActionable("11"))).hasSize(1);
    }

    @Test
    void duplicateNamesAnotherRecommendationOfTheCountryThatIsNoDuplicateItself() {
        assertThat(check(duplicate("10", ""), notActionable("11"))).containsExactly("recommendations.0.duplicateOf: is required");
        assertThat(check(duplicate("10", "CCPR/C/KEN/CO/5#10"), duplicate("11", "CCPR/C/NPL/CO/2#8"))).containsExactly(
            "recommendations.0.duplicateOf: must name a recommendation other than that of the row",
            "recommendations.1.duplicateOf: must be a registered recommendation to the same country, such as CCPR/C/KEN/CO/4#12");
        assertThat(check(duplicate("10", "CCPR/C/KEN/CO/5#11"), duplicate("11", "CCPR/C/KEN/CO/5#10"))).hasSize(2)
            .allMatch(fault -> fault.contains("must not be a duplicate itself"));
        assertThat(check(duplicate("10", "CCPR/C/KEN/CO/5#12"), duplicate("11", "CCPR/C/KEN/CO/4#7"))).isEmpty();
    }

    @Test
    void onlyWhatTheSameFollowUpHasIsSupersededAndOnlyOnce() {
        var older = ", \"supersedes\": \"CCPR/C/KEN/CO/4#7\"";

        assertThat(check(row("10", "A", older), row("11", RUNNING, ", \"supersedes\": \"CCPR/C/KEN/CO/5#12\""))).hasSize(2)
            .allMatch(fault -> fault.contains("must be a recommendation of another document"));
        assertThat(check(row("10", RUNNING, older), row("11", RUNNING, older))).containsExactly(
            "recommendations.1.supersedes: is already superseded by another row");
    }

    @Test
    void moreThanTheBodySelectsNeedAReasonAndEarlierOnesCount() {
        var rows = List.of(row("10", "A", ", \"selected\": true"), row("11", "A", ""));

        assertThat(check(1, rows)).containsExactly("selectionReason: must explain why 2 recommendations are selected although the body selects at most 1");
        assertThat(check(2, rows)).isEmpty();
        assertThat(check(1, rows, "selectionReason", "The Committee named two.")).isEmpty();
    }

    @Test
    void datesFollowEachOther() {
        var rows = List.of(row("10", "A", ""), row("11", "A", ""));

        assertThat(check(4, rows, "adoptionDate", "2027-02-01", "stateReportDue", "2027-02-01", "nextReviewDue", "2027-01-31")).containsExactly(
            "adoptionDate: must not be in the future", "stateReportDue: must be after the adoption, 1 February 2027",
            "nextReviewDue: must be after the adoption, 1 February 2027", "nextReviewDue: must not be before the State's report is due, 1 February 2027");
        assertThat(check(4, rows, "adoptionDate", "2027-01-11")).as("today somewhere").isEmpty();
        assertThat(check(4, rows, "stateReportDue", "2028-01-11", "nextReviewDue", "2028-01-11")).isEmpty();
    }

    private List<String> check(String... rows) {
        return check(4, List.of(rows));
    }

    private List<String> check(int selects, List<String> rows, Object... more) {
        var values = new ArrayList<Object>(List.of(more));
        values.addAll(List.of("recommendations", "[" + String.join(", ", rows) + "]"));
        return said(rule.check(RegistersOfTests.submitted("triage-document",
            Map.of("reference", RegistersOfTests.DOCUMENT, "followUpRule", json("{\"selects\": " + selects + "}")), values.toArray())));
    }

    private static String row(String paragraph, String followUp, String more) {
        return "{\"key\": \"CCPR/C/KEN/CO/5#%s\", \"outcome\": \"follow-up\", \"priority\": \"high\", \"followUp\": \"%s\"%s}".formatted(paragraph, followUp, more);
    }

    private static String duplicate(String paragraph, String of) {
        return "{\"key\": \"CCPR/C/KEN/CO/5#%s\", \"outcome\": \"duplicate\", \"duplicateOf\": \"%s\"}".formatted(paragraph, of);
    }

    private static String notActionable(String paragraph) {
        return "{\"key\": \"CCPR/C/KEN/CO/5#%s\", \"outcome\": \"not-actionable\"}".formatted(paragraph);
    }
}
