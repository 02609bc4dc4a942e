package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Like late tasks of one team come before its supervisors as one task with all of them in it. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-like-escalations") // moves the clock, and with it everybody's cases
@Import(LikeEscalationsTest.Facts.class)
class LikeEscalationsTest extends TasksFallingDue {

    /** Keeps what was published of the tasks. */
    @TestComponent
    static class Facts {

        final List<Object> published = new ArrayList<>();

        @EventListener({TaskEscalated.class, LateTasksJoined.class})
        void keep(Object fact) {
            published.add(fact);
        }
    }

    @Autowired
    private FormService forms;
    @Autowired
    private SystemIdentity system;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private Facts facts;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @BeforeEach
    void forget() {
        facts.published.clear();
    }

    @Override
    @AfterEach
    void clear() {
        threads.shutdown();
        super.clear();
        assertThat(jdbc.sql("select count(*) from escalation_group").query(Integer.class).single()).as("rows go with their escalations").isZero();
    }

    @Test
    void fiftyLateTasksOfOneTeamAreOneTaskWithAllInIt() {
        var late = late(50);

        var form = form(only());

        assertThat(form.get("lateTaskCount")).isEqualTo(50);
        assertThat(column(form, "reference")).hasSize(50).doesNotHaveDuplicates().allMatch(reference -> reference.startsWith("SF-KEN-"));
        assertThat(form.get("lateTasks").toString()).contains("Endorse request", "Legal aid for survivors", "Resident Coordinator", "2027-07-12");
        assertThat(late).allMatch(each -> cases.current(each).getPriority() == 75);
        assertThat(facts.published).filteredOn(TaskEscalated.class::isInstance).hasSize(50);
    }

    @Test
    void oneDecisionIsForAll() {
        var late = late(3);

        decide("escalationAction", "extend", "newDueDate", "2027-07-30", "reason", "Elections.");
        cases.runJobs();

        assertThat(late).allMatch(each -> cases.current(each).getDueDate().toInstant().equals(Instant.parse("2027-07-30T14:00:00Z")));
        assertThat(late).allSatisfy(each -> assertThat(comment(each)).contains("due date moved to 2027-07-30", "Elections."));
        assertThat(comment(late.get(1))).contains("Decided by secretariat together with SF-KEN-");
        assertThat(escalations()).isEmpty();
    }

    @Test
    void escalationThatWaitedKeepsWhoDecided() {
        var joined = late(2).get(1);

        decide("escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();

        assertThat(cases.current(joined).getAssignee()).isEqualTo("ken-rc");
        var instance = runtime.createProcessInstanceQuery().processDefinitionKey("escalation").variableValueEquals("lateTaskId", joined.getId()).singleResult();
        assertThat(runtime.getVariables(instance.getId())).containsEntry("decidedBy", "secretariat").containsEntry("escalationAction", "reassign");
    }

    @Test
    void decidedTasksThatAreLateAgainAreOneTaskForManagers() {
        late(3);
        decide("escalationAction", "extend", "newDueDate", "2027-07-30", "reason", "Elections.");
        cases.runJobs();

        cases.passUntil(Instant.parse("2027-08-03T14:00:00Z"));

        assertThat(groups(only())).containsExactly("manager");
        assertThat(form(only()).get("lateTaskCount")).isEqualTo(3);
    }

    @Test
    void thoseNotChosenComeBackAsOneTask() {
        var late = late(5);

        decide("decisionFor", "only", "chosenTasks", chosen(late.get(0), late.get(3)), "escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();

        assertThat(assigned(late)).containsExactly(late.get(0).getId(), late.get(3).getId());
        assertThat(form(only()).get("lateTaskCount")).isEqualTo(3);
        decide("decisionFor", "all-but", "chosenTasks", chosen(late.get(1)), "escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();
        assertThat(assigned(late)).hasSize(4).doesNotContain(late.get(1).getId());
        assertThat(form(only())).as("alone, it is shown as one task is").doesNotContainKey("lateTasks");
        decide("escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();
        assertThat(assigned(late)).hasSize(5);
        assertThat(escalations()).isEmpty();
    }

    @Test
    void theFirstMayBeLeftForLater() {
        var late = late(3);

        decide("decisionFor", "all-but", "chosenTasks", chosen(late.get(0)), "escalationAction", "reassign", "newAssignee", "ken-rc");

        assertThat(only().getProcessInstanceId()).as("the supervisors' new task is there at once").isNotNull();
        cases.runJobs();
        assertThat(assigned(late)).containsExactlyInAnyOrder(late.get(1).getId(), late.get(2).getId());
        assertThat(form(only()).get("lateTaskName")).isEqualTo("Endorse request");
    }

    @Test
    void aDecisionIsForSomeOfThoseShown() {
        var late = late(2);

        assertThatThrownBy(() -> decide("decisionFor", "only", "escalationAction", "reassign", "newAssignee", "ken-rc"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Chosen tasks");
        assertThatThrownBy(() -> decide("decisionFor", "all-but", "chosenTasks", chosen(late.get(0), late.get(1)), "escalationAction", "reassign", "newAssignee", "ken-rc"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Chosen tasks");
        assertThatThrownBy(() -> decide("decisionFor", "only", "chosenTasks", LateCases.json("[\"another\"]"), "escalationAction", "reassign", "newAssignee", "ken-rc"))
            .isInstanceOf(InputRefusedException.class).hasMessageContaining("Chosen tasks");
        assertThat(escalations()).hasSize(1);
    }

    @Test
    void whenTheFirstIsDoneAnotherTakesItsPlace() {
        var late = late(4);

        cases.complete(late.get(0), "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        cases.runJobs();
        assertThat(form(only()).get("lateTaskCount")).isEqualTo(3);
        cases.complete(late.get(2), "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        cases.runJobs();

        assertThat(form(only()).get("lateTaskCount")).isEqualTo(2);
    }

    @Test
    void whenTheFirstIsCancelledAnotherTakesItsPlace() {
        var instances = submitted(3);
        var late = late(instances);

        runtime.deleteProcessInstance(instances.get(0).getId(), "entered twice", true);
        cases.runJobs();

        assertThat(form(only()).get("lateTaskCount")).isEqualTo(2);
        decide("escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();
        assertThat(late.subList(1, 3)).allMatch(each -> "ken-rc".equals(cases.current(each).getAssignee()));
    }

    @Test
    void whenTheFirstIsSuspendedAnotherTakesItsPlace() {
        var late = late(3);
        var first = only();

        runtime.suspendProcessInstanceById(first.getProcessInstanceId());
        cases.runJobs();
        var second = escalations().stream().filter(each -> !each.getId().equals(first.getId())).findFirst().orElseThrow();
        assertThat(form(second).get("lateTaskCount")).isEqualTo(2);
        runtime.activateProcessInstanceById(first.getProcessInstanceId());
        cases.complete(cases.current(first), "secretariat", "escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();

        assertThat(assigned(late)).as("it decides for its own alone").containsExactly(late.get(0).getId());
        assertThat(form(only()).get("lateTaskCount")).isEqualTo(2);
    }

    @Test
    void oneThatWaitedSuspendedIsNotLeftBehind() {
        var late = late(2);
        var waiting = runtime.createProcessInstanceQuery().processDefinitionKey("escalation").variableValueEquals("lateTaskId", late.get(1).getId()).singleResult();
        runtime.suspendProcessInstanceById(waiting.getId());
        assertThat(form(only())).doesNotContainKey("lateTasks");
        decide("escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();
        assertThat(escalations()).isEmpty();

        runtime.activateProcessInstanceById(waiting.getId());
        cases.runJobs();

        assertThat(only().getProcessInstanceId()).isEqualTo(waiting.getId());
    }

    @Test
    void taskOfASuspendedCaseIsLeftOut() {
        var instances = submitted(3);
        var late = late(instances);
        runtime.suspendProcessInstanceById(instances.get(1).getId());

        assertThat(form(only()).get("lateTaskCount")).isEqualTo(2);
        decide("escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();

        assertThat(assigned(late)).containsExactly(late.get(0).getId(), late.get(2).getId());
        runtime.activateProcessInstanceById(instances.get(1).getId());
        assertThat(only().getProcessInstanceId()).isNotEqualTo(late.get(0).getProcessInstanceId());
    }

    @Test
    void managersAreBroughtInForAllAndFurtherOnesComeBeforeSupervisors() {
        var late = late(3);
        cases.passTimer(only(), "handle-escalation-late");

        assertThat(groups(only())).containsExactlyInAnyOrder("secretariat", "manager");
        assertThat(late).allMatch(each -> cases.current(each).getPriority() == 90);
        assertThat(facts.published).filteredOn(new TaskEscalated(late.get(2).getId(), 2, "manager")::equals).hasSize(1);
        var further = late(2);

        assertThat(escalations()).hasSize(2);
        var withManagers = escalations().stream().filter(each -> groups(each).contains("manager")).findFirst().orElseThrow();
        assertThat(form(withManagers).get("lateTaskCount")).isEqualTo(3);
        cases.complete(withManagers, "manager", "decisionFor", "only", "chosenTasks", chosen(late.get(0)), "escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();
        assertThat(escalations()).hasSize(2);
        assertThat(escalations()).filteredOn(each -> groups(each).contains("manager")).singleElement()
            .satisfies(each -> assertThat(form(each).get("lateTaskCount")).isEqualTo(2))
            .satisfies(each -> assertThat(groups(each)).contains("secretariat"))
            .satisfies(each -> assertThat(each.getPriority()).isEqualTo(90));
        assertThat(further).allMatch(each -> cases.current(each).getPriority() == 75);
    }

    @Test
    void supervisorsHearOnceADayOfThoseThatJoined() {
        var first = late(1).get(0);
        assertThat(first).isNotNull();
        cases.passTimer(only(), "a-day-later");
        assertThat(facts.published).noneMatch(LateTasksJoined.class::isInstance);
        lateNow(2);

        cases.passTimer(only(), "a-day-later");
        cases.passTimer(only(), "a-day-later");

        assertThat(facts.published).filteredOn(LateTasksJoined.class::isInstance).singleElement()
            .extracting(each -> ((LateTasksJoined) each).number()).isEqualTo(2);
        assertThat(jdbc.sql("select distinct about from outbox_message where event = 'task-escalated' and recipient = 'secretariat' and task_id = :task and about is not null")
            .param("task", only().getId()).query(String.class).list()).containsExactly("2");
    }

    @Test
    void tasksOfAnotherCountryOrAnotherKindAreAnotherTask() {
        var ken = late(1).get(0);
        var svn = cases.task(cases.submitted("SVN"), "endorse-request");
        var screening = cases.task(cases.endorsed(), "screen-request");

        cases.runTimer(svn, "endorse-request-late");
        cases.runTimer(screening, "screen-request-late");

        assertThat(ken).isNotNull();
        assertThat(escalations()).hasSize(3).allSatisfy(each -> assertThat(form(each)).doesNotContainKey("lateTasks"));
    }

    @Test
    void refusalNamesThoseThatMayNotGoToThePerson() {
        var late = late(5);
        tasks.deleteCandidateGroup(late.get(1).getId(), "resident-coordinator");
        tasks.addCandidateGroup(late.get(1).getId(), "secretariat");
        tasks.deleteCandidateGroup(late.get(4).getId(), "resident-coordinator");
        tasks.addCandidateGroup(late.get(4).getId(), "secretariat");

        assertThat(form(only()).get("assigneeOptions").toString()).as("what is possible for all").doesNotContain("ken-rc");
        assertThatThrownBy(() -> decide("escalationAction", "reassign", "newAssignee", "ken-rc")).isInstanceOf(InputRefusedException.class)
            .hasMessageContaining("New assignee");
        assertThat(assigned(late)).isEmpty();
    }

    @Test
    void refusalNamesThoseFromWhichEarlierActsExclude() {
        var late = late(5);
        for (var each : List.of(late.get(1), late.get(4))) {
            var root = jdbc.sql("select root_proc_inst_id_ from act_ru_execution where id_ = :id").param("id", each.getProcessInstanceId()).query(String.class).single();
            jdbc.sql("insert into case_act (case_id, act, person, at) values (:case, 'submit-request', 'ken-rc', now())").param("case", root).update();
        }

        assertThatThrownBy(() -> decide("escalationAction", "reassign", "newAssignee", "ken-rc")).isInstanceOf(InputRefusedException.class)
            .hasMessageContaining("New assignee").hasMessageContaining(reference(late.get(1))).hasMessageContaining(reference(late.get(4)))
            .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(reference(late.get(2))));

        decide("decisionFor", "all-but", "chosenTasks", chosen(late.get(1), late.get(4)), "escalationAction", "reassign", "newAssignee", "ken-rc");
        cases.runJobs();
        assertThat(assigned(late)).hasSize(3);
    }

    @Test
    void personTakesOverAllAtOnceWhereThatIsAllowed() {
        var late = IntStream.range(0, 3).mapToObj(n -> cases.task(cases.endorsed(), "screen-request")).toList();
        cases.passTimer(late.get(2), "screen-request-late");
        var supervisors = groups(only()).get(0);
        assertThat(supervisors).isEqualTo("manager");

        cases.complete(only(), "manager", "escalationAction", "take-over");
        cases.runJobs();

        assertThat(late).allMatch(each -> "manager".equals(cases.current(each).getAssignee()));
    }

    @Test
    void twoThatAreRaisedAtTheSameMomentAreOneTask() {
        var late = submitted(8).stream().map(each -> cases.task(each, "endorse-request")).toList();

        CompletableFuture.allOf(late.stream().map(each -> atOnce(() -> cases.runTimer(each, "endorse-request-late"))).toArray(CompletableFuture[]::new)).join();

        assertThat(form(only()).get("lateTaskCount")).isEqualTo(8);
    }

    @Test
    void whatBecomesLateWhileADecisionIsTakenIsNotLeftBehind() {
        var late = late(2);
        var further = cases.task(cases.submitted(), "endorse-request");

        var joining = transactions.execute(transaction -> {
            decide("escalationAction", "reassign", "newAssignee", "ken-rc");
            var begun = atOnce(() -> cases.runTimer(further, "endorse-request-late"));
            untilSomebodyWaits();
            return begun;
        });
        joining.join();
        cases.runJobs();

        assertThat(assigned(late)).hasSize(2);
        assertThat(cases.current(further).getAssignee()).isNull();
        assertThat(cases.variablesOf(only())).containsEntry("lateTaskId", further.getId());
    }

    @Test
    void aDecisionForAllIsForWhatJoinsAtThatMoment() {
        var late = late(2);
        var further = cases.task(cases.submitted(), "endorse-request");

        var deciding = transactions.execute(transaction -> {
            cases.runTimer(further, "endorse-request-late");
            var begun = atOnce(() -> decide("escalationAction", "reassign", "newAssignee", "ken-rc"));
            untilSomebodyWaits();
            return begun;
        });
        deciding.join();
        cases.runJobs();

        assertThat(assigned(late)).hasSize(2);
        assertThat(cases.current(further).getAssignee()).isEqualTo("ken-rc");
        assertThat(escalations()).isEmpty();
    }

    private CompletableFuture<Void> atOnce(Runnable work) {
        return CompletableFuture.runAsync(() -> system.run(work), threads);
    }

    private void untilSomebodyWaits() {
        await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0);
    }

    @Test
    void noMoreThanTwoHundredAreShownAndAllAreDecidedFor() {
        var late = submitted(203).stream().map(each -> cases.task(each, "endorse-request")).toList();
        late.forEach(each -> cases.runTimer(each, "endorse-request-late"));

        var form = form(only());
        assertThat(form.get("lateTaskCount")).isEqualTo(203);
        assertThat(form.get("lateTasksNotShown")).isEqualTo(3);
        assertThat(column(form, "reference")).hasSize(200);
        decide("escalationAction", "reassign", "newAssignee", "ken-rc");
        management.createJobQuery().processDefinitionKey("escalation").messages().list().forEach(job -> management.executeJob(job.getId()));

        assertThat(assigned(late)).hasSize(203);
    }

    private List<ProcessInstance> submitted(int number) {
        return IntStream.range(0, number).mapToObj(n -> cases.submitted()).toList();
    }

    /** Endorsements that became late, in this order. */
    private List<Task> late(int number) {
        return late(submitted(number));
    }

    private List<Task> late(List<ProcessInstance> instances) {
        var late = instances.stream().map(each -> cases.task(each, "endorse-request")).toList();
        ClockUtil.setCurrentTime(Date.from(cases.timer(late.get(0), "endorse-request-late").getDuedate().toInstant().plusSeconds(1)));
        late.forEach(each -> cases.runTimer(each, "endorse-request-late"));
        return late;
    }

    private void lateNow(int number) {
        submitted(number).stream().map(each -> cases.task(each, "endorse-request")).forEach(each -> cases.runTimer(each, "endorse-request-late"));
    }

    private static Object chosen(Task... late) {
        return LateCases.json(Stream.of(late).map(each -> "\"" + each.getId() + "\"").toList().toString());
    }

    private List<String> assigned(List<Task> late) {
        return late.stream().filter(each -> cases.current(each).getAssignee() != null).map(Task::getId).toList();
    }

    private void decide(Object... decision) {
        cases.complete(only(), "secretariat", decision);
    }

    private String comment(Task late) {
        return tasks.getTaskComments(late.getId()).get(0).getFullMessage();
    }

    private String reference(Task late) {
        return (String) tasks.getVariable(late.getId(), "reference");
    }

    private Map<String, Object> form(Task task) {
        return forms.getTaskFormVariables(task.getId());
    }

    private static List<String> column(Map<String, Object> form, String column) {
        return ((SpinJsonNode) form.get("lateTasks")).elements().stream().map(row -> row.prop(column).stringValue()).toList();
    }

    private Task only() {
        assertThat(escalations()).hasSize(1);
        return escalations().get(0);
    }

    private List<Task> escalations() {
        return tasks.createTaskQuery().taskDefinitionKey("handle-escalation").list();
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(link -> link.getGroupId()).toList();
    }
}
