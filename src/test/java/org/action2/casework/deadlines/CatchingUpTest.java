package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What people hear when time has passed in which no timer ran: the newest only, and nobody loses days on which nothing could be done. */
@CaseworkTest
@Import(TaskFacts.class)
class CatchingUpTest extends TasksFallingDue {

    @Autowired
    private Heartbeat heartbeat;

    @Autowired
    private Outages outages;

    @Autowired
    private RecomputeTimers recomputeTimers;

    @Autowired
    private SystemIdentity system;

    @Autowired
    private TaskFacts facts;

    @BeforeEach
    void forget() {
        facts.published.clear();
        jdbc.sql("delete from heartbeat").update();
    }

    @Override
    @AfterEach
    void clear() {
        super.clear();
        jdbc.sql("delete from heartbeat").update();
    }

    @ParameterizedTest(name = "alarm first: {0}")
    @ValueSource(booleans = {true, false})
    void ofThreeStepsThatPassedTheNewestAloneIsTold(boolean alarmFirst) {
        var late = cases.task(cases.submitted(), "endorse-request");

        at(MONDAY.plusSeconds(21 * 86_400));
        runDue(alarmFirst);

        assertThat(facts.published).containsExactly(new TaskEscalated(late.getId(), 1, "secretariat"));
    }

    @ParameterizedTest(name = "alarm first: {0}")
    @ValueSource(booleans = {true, false})
    void anEscalationThatPassedIsWithManagersAndNobodyHearsThatItIsSoonDue(boolean alarmFirst) {
        var late = cases.task(cases.submitted(), "endorse-request");
        cases.passTimer(late, "endorse-request-late");
        facts.published.clear();

        at(Instant.parse("2027-08-02T06:00:00Z"));
        runDue(alarmFirst);

        assertThat(facts.published).containsExactly(new TaskEscalated(late.getId(), 2, "manager"));
    }

    @Test
    void reminderThatComesAfterTheDueDateSaysThatTheTaskIsOverdue() {
        var late = cases.task(cases.submitted(), "endorse-request");

        cases.passUntil(Instant.parse("2027-07-12T15:00:00Z"));

        assertThat(facts.published).containsExactly(new TaskOverdue(late.getId(), 0));
    }

    @Test
    void overdueIsToldAgainAtGrowingGapsUntilTheTaskEscalates() {
        var grant = cases.task(cases.submitted(), "endorse-request");
        var report = report("2027-07-09");
        facts.published.clear();

        List.of("09", "12", "13", "14").forEach(day -> cases.passUntil(Instant.parse("2027-07-" + day + "T14:00:00Z")));

        assertThat(facts.published).containsExactlyInAnyOrder(new TaskReminderDue(grant.getId(), 0), new TaskOverdue(report.getId(), 0),
            new TaskOverdue(grant.getId(), 0), new TaskOverdue(report.getId(), 1), new TaskOverdue(grant.getId(), 1),
            new TaskOverdue(report.getId(), 2), new TaskEscalated(report.getId(), 1, "resident-coordinator"), new TaskEscalated(grant.getId(), 1, "secretariat"));
    }

    @ParameterizedTest(name = "a report due on {0}, opened on {1}, escalates at {2}")
    @CsvSource({
        "2027-06-30, 2027-07-05T06:00:00Z, 2027-07-08T14:00:00Z",
        "2027-07-02, 2027-07-02T15:00:00Z, 2027-07-07T14:00:00Z",
        "2027-07-04, 2027-07-05T06:00:00Z, 2027-07-08T14:00:00Z"})
    void taskThatIsBornLateHasItsDaysFromThen(String due, Instant opened, Instant escalation) {
        at(opened);
        var report = report(due);
        cases.passUntil(opened.plusSeconds(1));
        var bornLate = !report.getDueDate().after(Date.from(opened));

        assertThat(facts.published).isEmpty();
        assertThat(cases.timer(report, "submit-report-late").getDuedate().toInstant()).isEqualTo(escalation);
        assertThat(alarms(report)).hasSize(bornLate ? 0 : 1);
        system.run(recomputeTimers::run);
        assertThat(cases.timer(report, "submit-report-late").getDuedate().toInstant()).as("recomputed").isEqualTo(escalation);
    }

    @Test
    void outageGivesTheDaysBackThatItLost() {
        jdbc.sql("delete from outage").update();
        var instance = cases.submitted();
        var endorsement = cases.task(instance, "endorse-request");
        at(Instant.parse("2027-07-07T08:00:00Z"));
        heartbeat.beat();

        at(Instant.parse("2027-07-28T08:00:00Z"));
        outages.run(null);
        outages.run(null);
        cases.runJobs();

        assertThat(facts.published).isEmpty();
        assertThat(cases.current(endorsement).getDueDate().toInstant()).as("15 working days later").isEqualTo("2027-08-02T14:00:00Z");
        assertThat(cases.timer(endorsement, "endorse-request-late").getDuedate().toInstant()).isEqualTo("2027-08-04T14:00:00Z");
        assertThat(jdbc.sql("select why from audit_entry where what = 'Outage' order by at desc").query(String.class).list()).first().asString().startsWith("1 tasks");
        assertThat(jdbc.sql("select count(*) from outage where done_at is not null").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void taskThatWasLateBeforeTheOutageStaysLateAndDoesNotLapseByIt() {
        var instance = cases.returned();
        var late = cases.task(instance, "complete-request");
        cases.passTimer(late, "complete-request-late");
        at(Instant.parse("2027-07-22T08:00:00Z"));
        heartbeat.beat();
        var due = cases.current(late).getDueDate();
        var end = cases.timer(late, "complete-request-lapsed").getDuedate();
        facts.published.clear();

        at(Instant.parse("2027-08-26T08:00:00Z"));
        outages.run(null);
        cases.runJobs();

        assertThat(cases.isEnded(instance)).isFalse();
        assertThat(cases.current(late).getDueDate()).isEqualTo(due);
        assertThat(cases.timer(late, "complete-request-lapsed").getDuedate()).isAfter(end).isAfter(Date.from(Instant.parse("2027-08-26T08:00:00Z")));
        assertThat(facts.published).isEmpty();
        system.run(recomputeTimers::run);
        cases.runJobs();
        assertThat(cases.isEnded(instance)).as("recomputing takes nothing back").isFalse();
    }

    @Test
    void stageGoesOnAsLongAsItWasToLast() {
        var instance = cases.inReview();
        var end = stageEnd(instance.getId());
        heartbeat.beat();

        at(Instant.parse("2027-09-20T08:00:00Z"));
        outages.run(null);
        cases.runJobs();

        assertThat(stageEnd(instance.getId()).getDuedate()).isAfter(Date.from(Instant.parse("2027-09-20T08:00:00Z"))).isAfter(end.getDuedate());
        assertThat(facts.published).isEmpty();
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"2027-07-06T13:55:00Z, 2027-07-06T14:05:00Z", "2027-07-06T14:30:00Z, 2027-07-07T05:00:00Z"})
    void restartAndANightLoseNoDay(Instant from, Instant to) {
        var endorsement = cases.task(cases.submitted(), "endorse-request");
        at(from);
        heartbeat.beat();

        at(to);
        outages.run(null);

        assertThat(cases.current(endorsement).getDueDate()).isEqualTo(endorsement.getDueDate());
    }

    private Task report(String due) {
        var instance = system.act(() -> runtime.startProcessInstanceByKey("seed-funding-report", Map.of("reference", "SF-KEN-2027-0777", "reportDue", due, "country", "KEN")));
        management.createJobQuery().processInstanceId(instance.getId()).list().forEach(job -> management.executeJob(job.getId()));
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private List<Job> alarms(Task task) {
        return management.createJobQuery().processInstanceId(task.getProcessInstanceId()).list().stream().filter(job -> job.getJobDefinitionId() == null).toList();
    }

    private Job stageEnd(String instance) {
        return management.createJobQuery().processInstanceId(instance).list().stream().filter(job -> job.getJobDefinitionId() != null)
            .filter(job -> management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getJobConfiguration().contains("stageEnd"))
            .findFirst().orElseThrow();
    }

    private static void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Runs what is due now, alarms before or after the timers that models draw. */
    private void runDue(boolean alarmsFirst) {
        var order = Comparator.comparing((Job job) -> (job.getJobDefinitionId() == null) == alarmsFirst ? 0 : 1);
        management.createJobQuery().executable().list().stream().sorted(order).filter(job -> management.createJobQuery().jobId(job.getId()).count() == 1)
            .forEach(job -> management.executeJob(job.getId()));
    }
}
