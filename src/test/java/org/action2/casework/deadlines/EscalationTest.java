package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.action2.casework.CaseworkTest;
import org.action2.casework.MeasuredModels;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** What becomes of a task that nobody does in time; together the tests pass every node and flow of the escalation. */
@CaseworkTest
@TestPropertySource(properties = "camunda.bpm.authorization.enabled=false") // the measuring of coverage reads models as the person who acts
@Import({ProcessEngineCoverageConfiguration.class, TaskFacts.class, EscalationTest.FullCoverage.class})
class EscalationTest extends TasksFallingDue {

    @TestConfiguration
    static class FullCoverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return MeasuredModels.allBut("seed-funding-request", "seed-funding-review", "mail-delivery");
        }
    }

    @Autowired
    private FormService forms;

    @Autowired
    private RecomputeTimers recomputeTimers;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private TaskFacts facts;

    @BeforeEach
    void forget() {
        facts.published.clear();
    }

    @Test
    void taskIsRemindedFallsDueAndEscalatesTwice() {
        var late = cases.task(cases.submitted(), "endorse-request");

        cases.passUntil(Instant.parse("2027-07-08T14:00:00Z"));
        assertThat(facts.published).containsExactly(new TaskReminderDue(late.getId(), 0));
        cases.passUntil(late.getDueDate().toInstant());
        assertThat(facts.published).last().isEqualTo(new TaskOverdue(late.getId(), 0));
        cases.passTimer(late, "endorse-request-late");
        assertThat(facts.published).last().isEqualTo(new TaskEscalated(late.getId(), 1, "secretariat"));
        assertThat(cases.current(late).getPriority()).isEqualTo(75);
        var escalation = escalation();
        assertThat(groups(escalation)).containsExactly("secretariat");
        cases.passTimer(escalation, "handle-escalation-late");

        assertThat(facts.published).contains(new TaskEscalated(late.getId(), 2, "manager"));
        assertThat(cases.current(late).getPriority()).isEqualTo(90);
        assertThat(groups(escalation)).containsExactlyInAnyOrder("secretariat", "manager");
        assertThat(cases.isOpen(late)).as("without an end the task stays open").isTrue();
    }

    @Test
    void taskLapsesAsItsPolicySays() {
        var instance = cases.returned();
        var late = cases.task(instance, "complete-request");
        cases.passTimer(late, "complete-request-late");
        cases.passTimer(escalation(), "handle-escalation-late");
        assertThat(cases.current(late).getPriority()).isEqualTo(90);

        cases.passTimer(late, "complete-request-lapsed");

        assertThat(facts.published).contains(new TaskLapsed(late.getId()));
        assertThat(cases.isEnded(instance)).isTrue();
        assertThat(escalations()).isEmpty();
    }

    @Test
    void caseProceedsWithoutALateReview() {
        var instance = cases.inReview();
        var late = cases.task(instance, "review-request");
        cases.passTimer(late, "review-request-late");
        assertThat(cases.current(late).getPriority()).isEqualTo(75);

        cases.passTimer(late, "review-request-overdue");

        assertThat(cases.isOpen(late)).isFalse();
        assertThat(facts.published).noneMatch(TaskLapsed.class::isInstance);
        assertThat(cases.tasks(instance, "review-request")).as("another agency is asked").isNotEmpty();
        assertThat(escalations()).noneMatch(each -> late.getId().equals(cases.variablesOf(each).get("lateTaskId")));
    }

    @Test
    void escalationClosesByItselfWhenTheLateTaskIsDone() {
        var instance = cases.submitted();
        var late = escalated(cases.task(instance, "endorse-request"));

        cases.complete(late, "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        assertThat(cases.task(instance, "screen-request")).isNotNull();
        cases.runJobs();

        assertThat(escalations()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("escalation").count()).isZero();
    }

    @Test
    void withdrawnCaseTakesItsEscalationWithIt() {
        var instance = cases.submitted();
        escalated(cases.task(instance, "endorse-request"));

        runtime.createMessageCorrelation("seed-funding-withdrawn").processInstanceId(instance.getId()).correlate();
        cases.runJobs();

        assertThat(cases.isEnded(instance)).isTrue();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("escalation").count()).isZero();
    }

    @Test
    void lateTaskIsGivenToAnotherPerson() {
        var late = escalated(cases.task(cases.submitted(), "endorse-request"));

        assertThatThrownBy(() -> decide("secretariat", "escalationAction", "reassign", "newAssignee", "svn-rc"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("New assignee");
        decide("secretariat", "escalationAction", "reassign", "newAssignee", "ken-rc");

        assertThat(cases.current(late).getAssignee()).isEqualTo("ken-rc");
        assertThat(escalations()).isEmpty();
    }

    @Test
    void supervisorsSeeWhoHasTheLateTaskAndUntilWhenAtTheMoment() {
        var late = escalated(cases.task(cases.submitted(), "endorse-request"));
        var atFirst = forms.getTaskFormVariables(escalation().getId());
        tasks.setAssignee(late.getId(), "ken-rc");
        tasks.setDueDate(late.getId(), Date.from(Instant.parse("2027-08-20T14:00:00Z")));

        var now = forms.getTaskFormVariables(escalation().getId());

        assertThat(atFirst.get("lateTaskWith")).isEqualTo("Resident Coordinator");
        assertThat(now.get("lateTaskWith")).isEqualTo("ken-rc");
        assertThat(now.get("lateTaskDue")).isEqualTo("2027-08-20");
        assertThat(now.get("escalationActions").toString()).contains("extend", "reassign");
        assertThat(now.get("assigneeOptions").toString()).contains("ken-rc").doesNotContain("svn-rc");
    }

    @Test
    void lateTaskIsOfferedToItsWholeGroup() {
        var late = escalated(cases.task(cases.submitted(), "endorse-request"));
        tasks.setAssignee(late.getId(), "ken-rc");

        decide("secretariat", "escalationAction", "reassign", "newAssignee", "resident-coordinator");

        assertThat(cases.current(late).getAssignee()).isNull();
    }

    @Test
    void extensionNeedsAReasonAndADateToCome() {
        var late = escalated(cases.task(cases.submitted(), "endorse-request"));

        assertThatThrownBy(() -> decide("secretariat", "escalationAction", "extend", "newDueDate", "2027-07-30"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Reason");
        assertThatThrownBy(() -> decide("secretariat", "escalationAction", "extend", "newDueDate", "2027-07-01", "reason", "Elections."))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("New due date");
        decide("secretariat", "escalationAction", "extend", "newDueDate", "2027-07-30", "reason", "Elections.");

        assertThat(cases.current(late).getDueDate().toInstant()).isEqualTo("2027-07-30T14:00:00Z");
        assertThat(tasks.getTaskComments(late.getId())).singleElement().extracting("fullMessage").asString().contains("Elections.");
    }

    @Test
    void extendedTaskThatIsLateAgainGoesToManagers() {
        var late = escalated(cases.task(cases.submitted(), "endorse-request"));
        decide("secretariat", "escalationAction", "extend", "newDueDate", "2027-07-30", "reason", "Elections.");

        cases.passUntil(Instant.parse("2027-07-30T14:00:00Z"));
        cases.passUntil(Instant.parse("2027-08-03T14:00:00Z"));

        assertThat(groups(escalation())).containsExactly("manager");
        assertThat(cases.current(late).getPriority()).isEqualTo(90);
        assertThat(facts.published).contains(new TaskOverdue(late.getId(), 0), new TaskEscalated(late.getId(), 2, "manager"));
    }

    @Test
    void likeLateTasksAreOneTaskAndTheRestComesBack() {
        var late = List.of(1, 2, 3).stream().map(n -> cases.task(cases.submitted(), "endorse-request")).toList();
        cases.passTimer(late.get(0), "endorse-request-late");
        assertThat(escalations()).hasSize(1);
        var first = lateTask();

        decide("secretariat", "decisionFor", "only", "chosenTasks", LateCases.json("[\"" + first + "\"]"), "escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();
        assertThat(escalations()).hasSize(1);
        var second = lateTask();
        decide("secretariat", "decisionFor", "all-but", "chosenTasks", LateCases.json("[\"" + second + "\"]"), "escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();

        assertThat(escalations()).hasSize(1);
        assertThat(lateTask()).isEqualTo(second).isNotEqualTo(first);
        assertThat(late).filteredOn(each -> cases.current(each).getAssignee() == null).extracting(Task::getId).containsExactly(second);
    }

    private String lateTask() {
        return (String) cases.variablesOf(escalation()).get("lateTaskId");
    }

    @Test
    void supervisorTakesTheLateTaskOver() {
        var instance = cases.endorsed();
        var late = escalated(cases.task(instance, "screen-request"));

        decide("manager", "escalationAction", "take-over");
        cases.complete(late, "manager", "screeningOutcome", "eligible", "screeningComment", "On behalf of the secretariat.");
        cases.runJobs();

        assertThat(cases.tasks(instance, "review-request")).isNotEmpty();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("escalation").count()).isZero();
    }

    @Test
    void supervisorLetsTheLateTaskLapse() {
        var instance = cases.returned();
        escalated(cases.task(instance, "complete-request"));

        assertThatThrownBy(() -> decide("ken-rc", "escalationAction", "let-lapse"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Reason");
        decide("ken-rc", "escalationAction", "let-lapse", "reason", "The partner is gone.");
        cases.runJobs();

        assertThat(cases.isEnded(instance)).isTrue();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("escalation").count()).isZero();
    }

    @Test
    void onlyATaskWithThatEndMayLapse() {
        escalated(cases.task(cases.submitted(), "endorse-request"));

        assertThatThrownBy(() -> decide("secretariat", "escalationAction", "let-lapse", "reason", "Too late."))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Decision");
    }

    @Test
    void movedDueDateMovesReminderEscalationAndEnd() {
        var late = cases.task(cases.returned(), "complete-request");
        var before = cases.timer(late, "complete-request-late").getDuedate();

        tasks.setDueDate(late.getId(), Date.from(Instant.parse("2027-08-20T14:00:00Z")));
        assertThat(cases.timer(late, "complete-request-late").getDuedate().toInstant()).isEqualTo("2027-08-24T14:00:00Z");
        assertThat(cases.timer(late, "complete-request-lapsed").getDuedate().toInstant()).isEqualTo("2027-08-31T14:00:00Z");
        assertThat(alarms(late)).containsExactly(Instant.parse("2027-08-17T14:00:00Z"));
        var moved = cases.current(late);
        moved.setDueDate(late.getDueDate());
        tasks.saveTask(moved); // as Tasklist and REST do

        assertThat(cases.timer(late, "complete-request-late").getDuedate()).isEqualTo(before);
        cases.passUntil(Instant.parse("2027-07-15T14:00:00Z"));
        assertThat(facts.published).containsExactly(new TaskReminderDue(late.getId(), 0));
    }

    @Test
    void suspendedCaseWaitsAndGetsItsDaysBack() {
        var instance = cases.submitted();
        var late = cases.task(instance, "endorse-request");
        assertThat(late.getDueDate().toInstant()).isEqualTo("2027-07-12T14:00:00Z");
        cases.passUntil(Instant.parse("2027-07-07T08:00:00Z"));

        runtime.suspendProcessInstanceById(instance.getId());
        cases.passUntil(Instant.parse("2027-07-21T08:00:00Z"));
        assertThat(facts.published).isEmpty();
        runtime.activateProcessInstanceById(instance.getId());
        cases.runJobs();

        assertThat(facts.published).isEmpty();
        assertThat(cases.current(late).getDueDate().toInstant()).isEqualTo("2027-07-26T14:00:00Z");
        assertThat(cases.timer(late, "endorse-request-late").getDuedate().toInstant()).isEqualTo("2027-07-28T14:00:00Z");
    }

    @Test
    void recomputingMovesTheTimersThatTheTableNoLongerAgreesWith() {
        var late = cases.task(cases.submitted(), "endorse-request");
        var escalation = cases.timer(late, "endorse-request-late");
        management.setJobDuedate(escalation.getId(), Date.from(Instant.parse("2028-01-03T14:00:00Z")));

        assertThat(recomputeTimers.run()).isEqualTo(new RecomputeTimers.Recomputed(1, 1));
        assertThat(cases.timer(late, "endorse-request-late").getDuedate()).isEqualTo(escalation.getDuedate());
        assertThat(recomputeTimers.run()).isEqualTo(new RecomputeTimers.Recomputed(1, 0));
    }

    @Test
    void onlyAdministratorsRecompute() {
        assertThat(rest.withBasicAuth("secretariat", "action2").postForEntity("/api/deadlines/recompute", null, String.class)
            .getStatusCode().value()).isEqualTo(403);
        assertThat(rest.postForEntity("/api/deadlines/recompute", null, String.class).getStatusCode().value()).isEqualTo(401);
        assertThat(rest.withBasicAuth("admin", "action2").postForEntity("/api/deadlines/recompute", null, String.class)
            .getBody()).isEqualTo("{\"tasks\":0,\"timersMoved\":0}");
    }

    private Task escalated(Task late) {
        cases.passTimer(late, late.getTaskDefinitionKey() + "-late");
        return late;
    }

    private void decide(String by, Object... decision) {
        cases.complete(escalation(), by, decision);
    }

    private Task escalation() {
        return escalations().get(0);
    }

    private List<Task> escalations() {
        return tasks.createTaskQuery().taskDefinitionKey("handle-escalation").list();
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(link -> link.getGroupId()).toList();
    }

    private List<Instant> alarms(Task task) {
        return management.createJobQuery().processInstanceId(task.getProcessInstanceId()).list().stream()
            .filter(job -> job.getJobDefinitionId() == null).map(job -> job.getDuedate().toInstant()).toList();
    }
}
