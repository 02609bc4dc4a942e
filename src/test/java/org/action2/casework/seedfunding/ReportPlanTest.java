package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which reports a grant owes and when, by the table of reports. */
class ReportPlanTest {

    private static final LocalDate START = LocalDate.parse("2027-01-01");

    private final ReportPlan plan = new ReportPlan();

    static Stream<Arguments> interimReports() {
        return Stream.of(
            Arguments.of(6, List.of()),
            Arguments.of(7, List.of("2027-07-01")),
            Arguments.of(12, List.of("2027-07-01")),
            Arguments.of(13, List.of("2027-07-01", "2028-01-01")),
            Arguments.of(18, List.of("2027-07-01", "2028-01-01")),
            Arguments.of(24, List.of("2027-07-01", "2028-01-01", "2028-07-01")));
    }

    @ParameterizedTest
    @MethodSource("interimReports")
    void interimReportsAreDueEachHalfYearUntilAMonthBeforeTheEnd(int months, List<String> due) {
        var reports = reports(START.plusMonths(months).minusDays(1));

        assertThat(reports).filteredOn(each -> each.kind().equals("interim")).extracting(each -> each.dueDate().toString()).isEqualTo(due);
        assertThat(reports).filteredOn(each -> !each.kind().equals("interim")).hasSize(2);
    }

    @Test
    void eachReportIsAboutThePeriodBeforeItAndOpensAMonthEarlier() {
        assertThat(reports(LocalDate.parse("2028-12-31"))).contains(
            new GrantReports.Due("interim", 1, date("2027-07-01"), date("2027-06-01"), date("2027-01-01"), date("2027-06-30")),
            new GrantReports.Due("interim", 3, date("2028-07-01"), date("2028-06-01"), date("2028-01-01"), date("2028-06-30")));
    }

    @Test
    void finalReportsAreAboutTheWholeGrantAndOpenAfterItsEnd() {
        assertThat(reports(LocalDate.parse("2027-12-31"))).contains(
            new GrantReports.Due("final-narrative", 1, date("2028-03-31"), date("2028-03-01"), date("2027-01-01"), date("2027-12-31")),
            new GrantReports.Due("final-financial", 1, date("2028-05-31"), date("2028-05-01"), date("2027-01-01"), date("2027-12-31")));
    }

    @Test
    void noFinalReportOpensBeforeTheDayAfterTheEndWhateverTheTableSays() {
        var rows = json(List.of(Map.of("reportKind", "final-narrative", "anchor", "end", "firstMonths", 1, "opensDaysBefore", 90)));

        assertThat(plan.schedule(rows, START, date("2027-12-31"))).extracting(GrantReports.Due::opensOn).containsExactly(date("2028-01-01"));
    }

    @Test
    void extensionAddsFurtherInterimReports() {
        var before = reports(LocalDate.parse("2027-12-31"));
        var after = reports(LocalDate.parse("2028-12-31"));

        assertThat(after).filteredOn(each -> each.kind().equals("interim")).hasSize(3).containsAll(before.stream().filter(each -> each.kind().equals("interim")).toList());
    }

    @Test
    void tablesOfEarlierReleasesAreStillUnderstood() {
        var rows = json(List.of(Map.of("reportKind", "interim", "anchor", "start", "months", 6), Map.of("reportKind", "final-financial", "anchor", "end", "months", 5)));

        assertThat(plan.schedule(rows, START, date("2027-12-31"))).extracting(GrantReports.Due::dueDate).containsExactly(date("2027-07-01"), date("2028-05-31"));
    }

    private List<GrantReports.Due> reports(LocalDate end) {
        return plan.schedule(json(table(GrantDuration.months(START, end))), START, end);
    }

    private static List<Map<String, Object>> table(int months) {
        try (InputStream file = ReportPlanTest.class.getResourceAsStream("/processes/seed-funding/seed-funding-reports.dmn")) {
            var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
            return engine.evaluateDecisionTable(engine.parseDecision("seed-funding-reports", file), Map.of("durationMonths", months)).getResultList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Object rows) {
        return new ObjectMapper().valueToTree(rows);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
