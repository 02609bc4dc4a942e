package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Each rule of each table, at its boundaries. */
class SeedFundingDecisionsTest {

    private static final DmnEngine DMN = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void requestWithinAllLimitsIsEligible() throws IOException {
        assertThat(reasons(Map.of())).isEmpty();
    }

    static Stream<Arguments> limits() {
        return Stream.of(
            Arguments.of("requestedAmountNumber", 250000.00, 250000.01, "ceiling"),
            Arguments.of("requestedAmountNumber", 1000.00, 999.99, "below 1,000"),
            Arguments.of("durationWithinLimit", true, false, "longer than"),
            Arguments.of("budgetDifference", 0.0, 0.01, "add up"),
            Arguments.of("budgetDifference", 0.0, -0.01, "add up"),
            Arguments.of("indirectWithinLimit", true, false, "Indirect support costs"),
            Arguments.of("memberStateRequest", true, false, "Member State"),
            Arguments.of("overdueReports", 0, 1, "overdue report"),
            Arguments.of("fundsAvailable", true, false, "does not cover"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void eachLimitHoldsToItsBoundary(String fact, Object last, Object beyond, String reason) throws IOException {
        assertThat(reasons(Map.of(fact, last))).isEmpty();
        assertThat(reasons(Map.of(fact, beyond))).singleElement().asString().contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"true, 20000.00, secretariat", "true, 20000.01, task-force", "false, 5000.00, task-force"})
    void decisionLevelFollowsAmountAndQuorum(boolean quorum, double amount, String group) throws IOException {
        var result = evaluate("seed-funding/seed-funding-decision-level", Map.of("quorumReached", quorum, "requestedAmountNumber", amount));

        assertThat((String) result.getSingleEntry()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({"50000.00, 2", "50000.01, 3"})
    void largerRequestsHaveALargerPanel(double amount, int size) throws IOException {
        var result = evaluate("seed-funding/seed-funding-panel", Map.of("requestedAmountNumber", amount));

        assertThat(((Number) result.getSingleEntry()).intValue()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"6, 2", "7, 3"})
    void longerGrantsOweAnInterimReport(int months, int reports) throws IOException {
        assertThat(evaluate("seed-funding/seed-funding-reports", Map.of("durationMonths", months))).hasSize(reports);
    }

    @ParameterizedTest
    @CsvSource({
        "legislation, agency-undp|agency-unwomen|agency-ohchr",
        "justice-and-law-enforcement, agency-undp|agency-unicef|agency-unodc",
        "claiming-rights, agency-undp|agency-unwomen",
        "accountable-institutions, agency-undp|agency-ohchr|agency-unodc",
        "national-institutions, agency-undp|agency-unicef|agency-ohchr",
        "participation, agency-unwomen|agency-unfpa",
        "civil-society-and-media, agency-unesco|agency-undp|agency-ohchr",
        "human-rights-education, agency-unesco|agency-unicef|agency-ohchr",
        "equality-and-non-discrimination, agency-unwomen|agency-unfpa|agency-ilo|agency-iom",
        "mechanisms-engagement, agency-undp|agency-unicef|agency-ohchr"})
    void reviewersHaveTheMandateFirstAndAllAgenciesFollow(String theme, String mandate) throws IOException {
        var agencies = evaluate("seed-funding/seed-funding-reviewers", Map.of("themes", List.of(theme))).collectEntries("agency");

        var first = List.of(mandate.split("\\|"));
        assertThat(agencies).hasSize(first.size() + 16);
        assertThat(agencies.subList(0, first.size()).stream().map(String::valueOf)).containsExactlyElementsOf(first);
    }

    private static List<Object> reasons(Map<String, Object> changed) throws IOException {
        var facts = new HashMap<String, Object>(Map.of("requestedAmountNumber", 40000.00, "durationWithinLimit", true,
            "budgetDifference", 0.0, "indirectWithinLimit", true, "memberStateRequest", true, "overdueReports", 0,
            "fundsAvailable", true));
        facts.putAll(changed);
        return evaluate("seed-funding/seed-funding-eligibility", facts).collectEntries("reason");
    }

    private static DmnDecisionResult evaluate(String table, Map<String, Object> facts) throws IOException {
        try (var file = new ClassPathResource("processes/" + table + ".dmn").getInputStream()) {
            var key = table.substring(table.indexOf('/') + 1);
            return DMN.evaluateDecision(DMN.parseDecision(key, file), facts);
        }
    }
}
