package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.DecisionTables;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What {@code docs/modellers.md} says staff may change in a table takes effect once the changed table is deployed, and ends with it. */
@CaseworkTest
class ModellersGuideTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private SystemIdentity system;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private SeedFundingLimits limits;

    private String deployment;

    @AfterEach
    void takeBack() {
        system.run(() -> repository.deleteDeployment(deployment, true));
    }

    static Stream<Arguments> limits() {
        return Stream.of(
            limit("longestDurationMonths", 24, SeedFundingLimits::longestDurationMonths),
            limit("indirectCostPercent", 7, SeedFundingLimits::indirectCostPercent),
            limit("reviewQuorum", 2, SeedFundingLimits::reviewQuorum),
            limit("longestExtensionsMonths", 12, SeedFundingLimits::longestExtensionsMonths),
            limit("earliestStartMonths", 3, SeedFundingLimits::earliestStartMonths),
            limit("latestStartMonths", 24, SeedFundingLimits::latestStartMonths),
            limit("earliestYearOfMemberStateRequest", 2000, SeedFundingLimits::earliestYearOfMemberStateRequest));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aChangedLimitCountsFromItsDeployment(String row, int value, ToIntFunction<SeedFundingLimits> limit) throws IOException {
        assertThat(limit.applyAsInt(limits)).isEqualTo(value);

        deploy("processes/seed-funding/seed-funding-limits.dmn", row + "\"</text></inputEntry>", "<text>" + value + "<", "<text>" + (value + 1) + "<");

        assertThat(limit.applyAsInt(limits)).isEqualTo(value + 1);
    }

    private static Arguments limit(String row, int value, ToIntFunction<SeedFundingLimits> limit) {
        return Arguments.of(row, value, limit);
    }

    static Stream<Arguments> tables() {
        var eligible = Map.<String, Object>of("requestedAmountNumber", 260000.00, "durationWithinLimit", true, "budgetDifference", 0.0, "indirectWithinLimit", true,
            "memberStateRequest", true, "overdueReports", 0, "fundsAvailable", true);
        var small = new HashMap<>(eligible);
        small.put("requestedAmountNumber", 900.00);
        return Stream.of(
            Arguments.of("seed-funding-eligibility", "rule-1-in-1", "&gt; 250000", "&gt; 300000", eligible, "The requested amount is above the ceiling of 250,000 USD.", null),
            Arguments.of("seed-funding-eligibility", "rule-2-in-1", "&lt; 1000", "&lt; 800", small, "The requested amount is below 1,000 USD.", null),
            Arguments.of("seed-funding-panel", "rule-1", "<text>2<", "<text>4<", Map.of("requestedAmountNumber", 40000.00), 2, 4),
            Arguments.of("seed-funding-panel", "rule-1-in-1", "&lt;= 50000", "&lt;= 30000", Map.of("requestedAmountNumber", 40000.00), 2, 3),
            Arguments.of("seed-funding-decision-level", "rule-2-in-2", "&lt;= 20000", "&lt;= 30000",
                Map.of("quorumReached", true, "requestedAmountNumber", 25000.00), "task-force", "secretariat"),
            Arguments.of("seed-funding-reviewers", "rule-1-out-1", "agency-undp", "agency-fao", Map.of("themes", List.of("legislation")), "agency-undp", "agency-fao"));
    }

    @ParameterizedTest(name = "{0} {2} -> {3}")
    @MethodSource("tables")
    void aChangedTableCountsForCasesOfTheVersionDeployedWithIt(String table, String row, String from, String to, Map<String, Object> facts, Object before,
                                                              Object after) throws IOException {
        var old = newestRequest();

        deploy("processes/seed-funding/" + table + ".dmn", row + "\"", from, to, "processes/seed-funding/seed-funding-request.bpmn");

        assertThat(newestRequest()).isNotEqualTo(old);
        assertThat(first(old, table, facts)).isEqualTo(before);
        assertThat(first(newestRequest(), table, facts)).isEqualTo(after);
    }

    @Test
    void changedDaysCountForTasksFromTheirDeployment() throws IOException {
        assertThat(deadlines.workingDaysToDue("seed-funding-request", "endorse-request")).isEqualTo(5);

        deploy("processes/deadlines/escalation-policy.dmn", "\"endorse-request\"", "<text>5<", "<text>8<");

        assertThat(deadlines.workingDaysToDue("seed-funding-request", "endorse-request")).isEqualTo(8);
    }

    private String newestRequest() {
        return system.act(() -> repository.createProcessDefinitionQuery().processDefinitionKey("seed-funding-request").latestVersion().singleResult().getId());
    }

    /** What the first rule that holds says; null if none holds. */
    private Object first(String definition, String table, Map<String, Object> facts) {
        return system.act(() -> tables.evaluate(definition, table, facts)).stream().flatMap(rule -> rule.values().stream()).findFirst().orElse(null);
    }

    /** Deploys a table, alone or with a model, with another text in place of the first one after the row's. */
    private void deploy(String table, String row, String from, String to, String... models) throws IOException {
        var text = text(table);
        assertThat(text).contains(row);
        var at = text.indexOf(from, text.indexOf(row));
        assertThat(at).as("%s after %s", from, row).isPositive();
        var changed = repository.createDeployment().name("changed by a modeller").addString(table, text.substring(0, at) + to + text.substring(at + from.length()));
        for (var model : models) {
            changed.addString(model, text(model));
        }
        system.run(() -> deployment = changed.deploy().getId());
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
