package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.ModelDriver.json;
import static org.action2.casework.seedfunding.ModelDriver.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the reports of a grant open and are due, what they must say, and when one is outstanding. */
@CaseworkTest
class GrantReportsTest extends RunningGrant {

    private static final Object[] ACCEPTED = {"reportAccepted", true, "reportComment", ""};
    private static final Object[] RETURNED = {"reportAccepted", false, "reportComment", "Add the figures of the second desk."};

    @Autowired
    private GrantReports reports;

    @Test
    void reportsOpenOnTheirDaysAndNotWithTheDisbursement() {
        assertThat(driver.open(grant, "submit-report")).isEmpty();
        assertThat(openings()).extracting(job -> job.getDuedate().toInstant()).containsExactly(
            Instant.parse("2027-05-31T21:00:00Z"), Instant.parse("2028-02-29T21:00:00Z"), Instant.parse("2028-04-30T21:00:00Z"));

        openNext();

        var report = driver.only(grant, "submit-report");
        assertThat(tasks.getVariable(report.getId(), "reportKind")).isEqualTo("interim");
        assertThat(report.getDueDate()).isBetween("2027-07-01T00:00:00", "2027-07-02T00:00:00");
    }

    @Test
    void returnedReportIsOutstandingAgainByADateOfItsOwn() {
        openNext();
        timeIs("2027-08-02T08:00:00Z");
        driver.complete(grant, "submit-report", "ken-focal-point", report());
        var inReview = reports.overdue("KEN");

        driver.complete(grant, "review-report", "secretariat", RETURNED);

        var due = driver.only(grant, "submit-report").getDueDate().toInstant();
        var dueDate = jdbc.sql("select due_date from grant_report where reference = :reference and kind = 'interim'")
            .param("reference", driver.businessKey(grant)).query(LocalDate.class).single();
        assertThat(dueDate).isBetween("2027-09-10", "2027-09-20"); // 30 working days
        assertThat(due.toString()).startsWith(dueDate.toString());
        assertThat(reports.overdue("KEN")).as("not due yet").isEqualTo(inReview);
        timeIs("2027-10-01T08:00:00Z");
        assertThat(reports.overdue("KEN")).as("past its own date").isEqualTo(inReview + 1);
        driver.complete(grant, "submit-report", "ken-focal-point", report());
        assertThat(reports.overdue("KEN")).as("in review").isEqualTo(inReview);
        driver.complete(grant, "review-report", "secretariat", ACCEPTED);
        assertThat(reports.overdue("KEN")).as("accepted").isEqualTo(inReview);
    }

    @Test
    void spentAmountIsTheSumOfTheLines() {
        openNext();
        var report = driver.only(grant, "submit-report").getProcessInstanceId();
        driver.complete(grant, "submit-report", "ken-focal-point", report("1000.50", "70.00"));

        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(report).variableName("spentAmount").singleResult().getValue()).isEqualTo("1070.50");
        assertThat(reports.spent(driver.businessKey(grant))).contains(Money.of("1070.50"));
        driver.complete(grant, "review-report", "secretariat", RETURNED);
        assertThat(reports.spent(driver.businessKey(grant))).as("a returned report counts no longer").isEmpty();
    }

    @Test
    void spendingThatCannotBeIsRefused() {
        openNext();

        assertThatIsRefused(report("40000.00", "0.01"), "Spending", "more than was paid, 40,000.00 USD");
        assertThatIsRefused(spending("[{\"line\": \"travel\", \"amount\": \"10.00\"}]"), "Category", "one of the options");
        assertThatIsRefused(spending("[{\"line\": \"contracts\", \"amount\": \"10.00\"}, {\"line\": \"contracts\", \"amount\": \"10.00\"}]"), "row 2", "only once");
        assertThatIsRefused(spending("[{\"line\": \"contracts\", \"amount\": \"-10.00\"}]"), "Spent since the start", "amount");
        assertThatIsRefused(spending("[]"), "Spending", "required");
        driver.complete(grant, "submit-report", "ken-focal-point", spending("[{\"line\": \"contracts\", \"amount\": \"0\"}]"));
    }

    @Test
    void laterReportDoesNotSayLessThanAnAcceptedOne() {
        openNext();
        driver.complete(grant, "submit-report", "ken-focal-point", report("20000.00", "1400.00"));
        driver.complete(grant, "review-report", "secretariat", ACCEPTED);
        openNext();

        assertThatIsRefused(report("20000.00", "1399.99"), "Spending", "less than an earlier accepted report says, 21,400.00 USD");
        driver.complete(grant, "submit-report", "ken-focal-point", report("20000.00", "1400.00"));
    }

    @Test
    void reportOfOneLetterIsRefused() {
        openNext();
        var short1 = report();
        short1[1] = "x";
        var short2 = report();
        short2[3] = "x";

        assertThatIsRefused(short1, "Narrative", "at least 50");
        assertThatIsRefused(short2, "Results", "at least 50");
    }

    @Test
    void lateTasksOfAReportEscalateByOneHandler() {
        openNext();
        driver.passTimer(grant, "submit-report-late");
        assertThat(driver.open(grant, "submit-report")).hasSize(1).allMatch(task -> task.getPriority() == 75);
        assertThat(lateTasks()).containsExactly("submit-report");
        driver.complete(grant, "submit-report", "ken-focal-point", report());
        driver.runJobs();
        assertThat(lateTasks()).as("the escalation ends with its task").isEmpty();

        driver.passTimer(grant, "review-report-late");

        assertThat(lateTasks()).containsExactly("review-report");
        driver.complete(grant, "review-report", "secretariat", ACCEPTED);
        driver.runJobs();
        assertThat(driver.passed(grant, "report-recorded")).isTrue();
        assertThat(lateTasks()).isEmpty();
    }

    @Test
    void formsNameTheReportAndShowSpendingBesideTheBudget() {
        openNext();
        var writing = shown("ken-focal-point", driver.only(grant, "submit-report"));
        assertThat(writing.path("reportName").path("value").asText()).isEqualTo("Interim report 1");
        assertThat(writing.path("reportPeriod").path("value").asText()).isEqualTo("1 January to 30 June 2027");
        assertThat(writing.path("spending").path("value").asText()).contains("contracts", "indirect");
        assertThat(writing.path("spendingLines").path("value").asText()).contains("Contractual services");
        driver.complete(grant, "submit-report", "ken-focal-point", report("20000.00", "1400.00"));

        var reviewing = shown("secretariat", driver.only(grant, "review-report"));
        assertThat(reviewing.path("spendingShown").path("value").asText())
            .contains("\"budgeted\":\"38,000.00 USD\"", "\"spent\":\"20,000.00 USD\"", "Total", "21,400.00 USD").doesNotContain("\"contracts\"");
        assertThat(reviewing.path("earlierReports").path("value").asText()).isEqualTo("[]");
        driver.complete(grant, "review-report", "secretariat", ACCEPTED);
        openNext();

        var next = shown("ken-focal-point", driver.only(grant, "submit-report"));
        assertThat(next.path("reportName").path("value").asText()).isEqualTo("Final narrative report");
        assertThat(next.path("earlierReports").path("value").asText()).contains("Interim report 1", "21,400.00 USD");
    }

    @Test
    void reportsAreScheduledOnce() {
        var reference = driver.businessKey(grant);
        var owed = reports.owed(reference);

        assertThat(owed).extracting(GrantReports.Due::kind).containsExactly("interim", "final-narrative", "final-financial");
        assertThat(owed).noneMatch(each -> reports.schedule(reference, each));
        assertThat(reports.schedule(reference, new GrantReports.Due("interim", 2, LocalDate.parse("2028-01-01"), LocalDate.parse("2027-12-01"),
            LocalDate.parse("2027-07-01"), LocalDate.parse("2027-12-31")))).isTrue();
    }

    private void assertThatIsRefused(Object[] report, String label, String why) {
        assertThatThrownBy(() -> driver.complete(driver.only(grant, "submit-report"), "ken-focal-point", report))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining(label).hasMessageContaining(why);
    }

    private static Object[] spending(String lines) {
        var report = report();
        report[5] = json(lines);
        return report;
    }

    private JsonNode shown(String by, Task task) {
        return Caller.basic(port, by).get("/engine-rest/task/" + task.getId() + "/form-variables?deserializeValues=false").json();
    }

    private List<Object> lateTasks() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("escalation").processInstanceBusinessKey(driver.businessKey(grant)).list().stream()
            .map(each -> runtime.getVariable(each.getId(), "lateTask")).toList();
    }

    /** The timers that reports of the grant wait at, in the order of time. */
    private List<Job> openings() {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(grant.getId()).processDefinitionKey("seed-funding-report").list().stream()
            .flatMap(each -> management.createJobQuery().processInstanceId(each.getId()).activityId("report-opens").list().stream())
            .sorted(Comparator.comparing(Job::getDuedate)).toList();
    }

    private void openNext() {
        management.executeJob(openings().get(0).getId());
    }

    private static void timeIs(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }
}
