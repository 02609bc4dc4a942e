package org.action2.casework.deadlines;

import java.time.Clock;
import java.util.Date;
import org.action2.casework.engine.TaskEvents;
import org.action2.casework.engine.TaskTimerJobs;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What becomes of the deadlines of every user task when something happens to it: its timers are set, moved with its due date
 * or have come, and its escalation ends. A task has its timers before anybody is told of it.
 */
@Component
@Order(1)
class DeadlineEvents implements TaskEvents {

    private static final String DONE = "done";

    private final TaskTimers timers;
    private final TaskTimerJobs jobs;
    private final Deadlines deadlines;
    private final Escalations escalations;
    private final EscalationGroups groups;
    private final EscalationPolicies policies;
    private final SuspendedCases suspendedCases;
    private final LostDays lostDays;
    private final Clock clock;
    private final TaskService tasks;
    private final HistoryService history;
    private final ManagementService management;
    private final ApplicationEventPublisher events;

    DeadlineEvents(TaskTimers timers, TaskTimerJobs jobs, Deadlines deadlines, Escalations escalations, EscalationGroups groups,
                  EscalationPolicies policies, SuspendedCases suspendedCases, LostDays lostDays, Clock clock, TaskService tasks,
                  HistoryService history, ManagementService management,
                  ApplicationEventPublisher events) {
        this.timers = timers;
        this.jobs = jobs;
        this.deadlines = deadlines;
        this.escalations = escalations;
        this.groups = groups;
        this.policies = policies;
        this.suspendedCases = suspendedCases;
        this.lostDays = lostDays;
        this.clock = clock;
        this.tasks = tasks;
        this.history = history;
        this.management = management;
        this.events = events;
    }

    @Override
    public void created(DelegateTask task) {
        if (task.getDueDate() != null) {
            timers.setNext(DeadlineTask.of(task));
        }
    }

    @Override
    public void dueDateChanged(DelegateTask task) {
        if (task.getDueDate() != null) {
            var moved = DeadlineTask.of(task);
            timers.follow(moved);
            escalations.watching(task.getId()).forEach(escalation -> management.createJobQuery()
                .processInstanceId(escalation.getProcessInstanceId()).activityId(EscalationProcess.TASK_STILL_LATE).list()
                .forEach(job -> management.setJobDuedate(job.getId(), deadlines.nextEscalation(moved))));
        }
    }

    /** Ends an escalation after, and not amid, the transaction that ends its task: both change the same case. */
    @Override
    public void ended(DelegateTask task) {
        if (task.getTaskDefinitionKey().equals(EscalationProcess.HANDLE_ESCALATION)) {
            groups.endsLeading(task.getProcessInstanceId(), task.getTenantId());
        }
        if (!escalations.watching(task.getId()).isEmpty()) {
            jobs.setAfterwards(task.getId(), DONE, task.getTenantId());
        }
    }

    @Override
    public void suspended(String processInstanceId) {
        suspendedCases.hold(processInstanceId);
        groups.suspended(processInstanceId);
    }

    /** Gives open tasks the working days back that the suspension lost them. */
    @Override
    public void resumed(String processInstanceId) {
        suspendedCases.release(processInstanceId).ifPresent(since -> tasks.createTaskQuery().processInstanceId(processInstanceId).list().stream()
            .filter(task -> task.getDueDate() != null).forEach(task -> lostDays.giveBack(task, since)));
        groups.resumed(processInstanceId);
    }

    @Override
    public void timedOut(String processInstanceId, String processDefinitionId, String task, String boundaryEvent) {
        if (timers.isEnd(processDefinitionId, boundaryEvent) && policies.of(processDefinitionId, task).lapses()) {
            history.createHistoricTaskInstanceQuery().processInstanceId(processInstanceId).taskDefinitionKey(task)
                .orderByHistoricActivityInstanceStartTime().desc().list().stream().findFirst()
                .ifPresent(lapsed -> events.publishEvent(new TaskLapsed(lapsed.getId())));
        }
    }

    @Override
    public void timerCame(String timer, String taskId) {
        if (timer.equals(DONE)) {
            escalations.close(taskId);
            return;
        }
        if (timer.equals(EscalationGroups.LEADS_NO_LONGER)) {
            groups.handOver(taskId);
            return;
        }
        escalations.task(taskId).filter(task -> task.getDueDate() != null).map(DeadlineTask::of).ifPresent(task -> timerCame(timer, task));
    }

    /**
     * Tells what is true now, which after an outage may be another thing than what the timer was set for: a reminder of what is
     * past is none, and of what has escalated, or is about to, its supervisors hear.
     */
    private void timerCame(String timer, DeadlineTask task) {
        var now = Date.from(clock.instant());
        if (task.due().after(now)) {
            if (timer.equals(TaskTimers.REMINDER)) {
                events.publishEvent(new TaskReminderDue(task.id(), 0));
            }
            timers.setOverdue(task);
        } else if (!isWithItsSupervisors(task, now)) {
            events.publishEvent(new TaskOverdue(task.id(), TaskTimers.repeatOf(timer)));
            timers.setNext(task);
        }
    }

    private boolean isWithItsSupervisors(DeadlineTask task, Date now) {
        return !deadlines.escalationDate(task).after(now)
            && (task.key().equals(EscalationProcess.HANDLE_ESCALATION) || timers.willEscalate(task) || !escalations.watching(task.id()).isEmpty());
    }
}
