package org.action2.casework.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.action2.casework.deadlines.EscalationProcess;
import org.action2.casework.deadlines.LateTasksJoined;
import org.action2.casework.deadlines.TaskEscalated;
import org.action2.casework.deadlines.TaskLapsed;
import org.action2.casework.deadlines.TaskOverdue;
import org.action2.casework.deadlines.TaskReminderDue;
import org.action2.casework.deputies.DeputyTasks;
import org.action2.casework.deputies.TaskAssigned;
import org.action2.casework.deputies.TaskOffered;
import org.action2.casework.deputies.TaskReleased;
import org.action2.casework.directory.Candidates;
import org.action2.casework.engine.CaseReferences;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.followup.FollowUpProcess;
import org.action2.casework.handover.TaskHandedBack;
import org.action2.casework.seedfunding.SeedFundingReportProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people about their tasks: the assignee, or while there is none everybody who could take the task. */
@Component
class TaskNotifications {

    private static final Set<String> REPORTS = Set.of(SeedFundingReportProcess.SUBMIT_REPORT, FollowUpProcess.REPORT_PROGRESS);

    private final Outbox outbox;
    private final Candidates candidates;
    private final DeputyTasks deputyTasks;
    private final CaseReferences references;
    private final Clock clock;
    private final TaskService tasks;
    private final RuntimeService runtime;

    TaskNotifications(Outbox outbox, Candidates candidates, DeputyTasks deputyTasks, CaseReferences references, Clock clock,
                      TaskService tasks, RuntimeService runtime) {
        this.outbox = outbox;
        this.candidates = candidates;
        this.deputyTasks = deputyTasks;
        this.references = references;
        this.clock = clock;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @EventListener
    void on(TaskOffered offered) {
        var task = offered.task();
        outbox.tell(notice(eventOf(task.getTaskDefinitionKey()), task, task.getId()), offered.people(), offered.deputies());
    }

    @EventListener
    void on(TaskAssigned assigned) {
        var task = assigned.task();
        var person = assigned.assignee();
        outbox.tell(notice(MailEvent.TASK_ASSIGNED, task, task.getId() + "/" + person), List.of(person),
            assigned.deputy().map(deputy -> Map.of(person, deputy)).orElse(Map.of()));
    }

    /** Tells its assignee, or who stands in for them at this task; a date that is moved back and forth is told each time. */
    void dueDateMoved(DelegateTask task) {
        var people = List.of(task.getAssignee());
        outbox.tell(notice(MailEvent.DUE_DATE_MOVED, task, task.getId() + "/" + task.getDueDate().toInstant() + "/" + clock.instant()), people,
            deputies(people, person -> deputyTasks.deputyFor(person, task)));
    }

    @EventListener
    void on(TaskReminderDue event) {
        tell(MailEvent.TASK_REMINDER, event.taskId(), repeat(event.repeat()));
    }

    @EventListener
    void on(TaskOverdue event) {
        tell(MailEvent.TASK_OVERDUE, event.taskId(), repeat(event.repeat()));
    }

    private static String repeat(int number) {
        return number == 0 ? "" : "/" + number;
    }

    /** The supervisors hear of it by their task {@code handle-escalation}. */
    @EventListener
    void on(TaskEscalated event) {
        tell(MailEvent.TASK_ESCALATED, event.taskId(), "/" + event.step());
    }

    @EventListener
    void on(LateTasksJoined event) {
        var task = tasks.createTaskQuery().taskId(event.taskId()).singleResult();
        if (task != null) {
            var joined = PublicFacts.written(List.of(List.of(String.valueOf(event.number()))));
            tell(task, team -> notice(MailEvent.TASK_ESCALATED, task, task.getId() + "/joined/" + event.day(), joined, team));
        }
    }

    @EventListener
    void on(TaskLapsed event) {
        tell(MailEvent.TASK_LAPSED, event.taskId(), "");
    }

    @EventListener
    void on(TaskHandedBack event) {
        var task = tasks.createTaskQuery().taskId(event.taskId()).singleResult();
        released(event.taskId(), candidates.of(tasks.getIdentityLinksForTask(event.taskId()), task.getTenantId()), event.from());
    }

    @EventListener
    void on(TaskReleased event) {
        released(event.taskId(), event.people(), event.formerly());
    }

    private void released(String taskId, Collection<String> people, String formerly) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        var notice = notice(MailEvent.TASK_RELEASED, task, taskId + "/" + formerly + "/" + clock.instant(), team(tasks.getIdentityLinksForTask(taskId)))
            .formerly(formerly);
        outbox.tell(notice, people, deputies(people, person -> deputyTasks.deputyFor(person, task)));
    }

    private void tell(MailEvent event, String taskId, String step) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task != null) {
            tell(task, team -> notice(event, task, taskId + step + due(event, task), team));
        }
    }

    /** @param notice by the team that has the task; null where a person has it */
    private void tell(Task task, Function<String, Notice> notice) {
        List<IdentityLink> links = task.getAssignee() != null ? List.of() : tasks.getIdentityLinksForTask(task.getId());
        var people = task.getAssignee() != null ? List.of(task.getAssignee()) : candidates.of(links, task.getTenantId());
        outbox.tell(notice.apply(team(links)), people, deputies(people, person -> deputyTasks.deputyFor(person, task)));
    }

    private static Map<String, String> deputies(Collection<String> people, Function<String, Optional<String>> deputyOf) {
        var deputies = new TreeMap<String, String>();
        people.forEach(person -> deputyOf.apply(person).ifPresent(deputy -> deputies.put(person, deputy)));
        return deputies;
    }

    /** A due date that was moved is reminded of anew. */
    private static String due(MailEvent event, Task task) {
        return event != MailEvent.TASK_LAPSED && task.getDueDate() != null ? "/" + task.getDueDate().toInstant() : "";
    }

    private static MailEvent eventOf(String task) {
        if (REPORTS.contains(task)) {
            return MailEvent.REPORT_DUE;
        }
        return task.equals(EscalationProcess.HANDLE_ESCALATION) ? MailEvent.TASK_ESCALATED : MailEvent.TASK_OFFERED;
    }

    /** The case's data is asked of the execution: a task would ask the database for its own first. */
    private Notice notice(MailEvent event, DelegateTask task, String subject) {
        var data = task.getExecution();
        return notice(event, subject, new Notice.TaskInHand(task.getId(), task.getTaskDefinitionKey(), task.getName(), about(data::getVariable),
            task.getAssignee() == null ? team(task.getCandidates()) : null), task.getDueDate(),
            task.getTenantId(), reference(data.getVariable(CaseVariables.REFERENCE), () -> references.of(data)), data.getVariable(CaseVariables.TITLE),
            task.getProcessInstanceId());
    }

    private Notice notice(MailEvent event, Task task, String subject, String team) {
        return notice(event, task, subject, about(name -> tasks.getVariable(task.getId(), name)), team);
    }

    private Notice notice(MailEvent event, Task task, String subject, String about, String team) {
        return notice(event, subject, new Notice.TaskInHand(task.getId(), task.getTaskDefinitionKey(), task.getName(), about, team), task.getDueDate(),
            task.getTenantId(), reference(tasks.getVariable(task.getId(), CaseVariables.REFERENCE), () -> referenceOf(task)), tasks.getVariable(task.getId(), CaseVariables.TITLE),
            task.getProcessInstanceId());
    }

    /** The groups whose people may take a task; null for none. */
    private static String team(Collection<IdentityLink> links) {
        var groups = Candidates.groups(links).stream().sorted().toList();
        return groups.isEmpty() ? null : String.join(",", groups);
    }

    private static String about(Function<String, Object> data) {
        return ReportInHand.of(data).map(ReportInHand::written).orElse(null);
    }

    /** Where the case's data have no reference, the register is asked for it: the business key may be anybody's. */
    private static String reference(Object data, Supplier<Optional<String>> register) {
        return data instanceof String text && !text.isBlank() ? text : register.get().orElse("");
    }

    private Optional<String> referenceOf(Task task) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return instance == null ? Optional.empty() : references.of(instance.getRootProcessInstanceId());
    }

    private static Notice notice(MailEvent event, String subject, Notice.TaskInHand task, Date due, String country, String name,
                                 Object title, String instance) {
        return new Notice(event, subject, name.isEmpty() ? instance : name, name, title instanceof String text ? text : "", task,
            due == null ? null : Instant.ofEpochMilli(due.getTime()), country);
    }
}
