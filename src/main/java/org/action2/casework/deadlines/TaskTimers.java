package org.action2.casework.deadlines;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.action2.casework.engine.TaskAlarms;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps the reminder, the escalation and the end of an open task where its due date says. */
@Component
class TaskTimers {

    static final String REMINDER = "reminder";
    static final String OVERDUE = "overdue";

    private final Deadlines deadlines;
    private final TaskAlarms alarms;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Clock clock;

    TaskTimers(Deadlines deadlines, TaskAlarms alarms, @Lazy ManagementService management, @Lazy RepositoryService repository, Clock clock) {
        this.deadlines = deadlines;
        this.alarms = alarms;
        this.management = management;
        this.repository = repository;
        this.clock = clock;
    }

    /** Sets what comes first for a task: its reminder or, if it is too late for that, the moment when it is due. */
    void setAlarm(DeadlineTask task) {
        if (isReminderAhead(task)) {
            alarms.set(task.id(), REMINDER, deadlines.reminderDate(task));
        } else {
            setOverdueAlarm(task);
        }
    }

    void setOverdueAlarm(DeadlineTask task) {
        alarms.set(task.id(), OVERDUE, task.due());
    }

    /** Moves all timers of a task to where its due date and the policy put them now. @return how many were moved */
    int follow(DeadlineTask task) {
        var jobs = jobs(task);
        var drawn = jobs.stream().filter(job -> job.getJobDefinitionId() != null).filter(job -> moved(task, job)).count();
        return (int) drawn + (alarmMoved(task, jobs.stream().filter(job -> job.getJobDefinitionId() == null).toList()) ? 1 : 0);
    }

    /** An alarm that has come comes again only if its time now lies ahead. */
    private boolean alarmMoved(DeadlineTask task, List<Job> alarmsSet) {
        var next = nextAlarm(task);
        if (alarmsSet.size() == 1 && alarmsSet.get(0).getDuedate().equals(next)
            || alarmsSet.isEmpty() && !next.after(Date.from(clock.instant()))) {
            return false;
        }
        alarmsSet.forEach(job -> management.deleteJob(job.getId()));
        setAlarm(task);
        return true;
    }

    private Date nextAlarm(DeadlineTask task) {
        return isReminderAhead(task) ? deadlines.reminderDate(task) : task.due();
    }

    private boolean isReminderAhead(DeadlineTask task) {
        var reminder = deadlines.reminderDate(task);
        return reminder.before(task.due()) && reminder.after(Date.from(clock.instant()));
    }

    /** Lets the wait for a task end at once by the timer that its model draws for that. */
    void endNow(DeadlineTask task) {
        jobs(task).stream().filter(job -> job.getJobDefinitionId() != null)
            .filter(job -> isEnd(task.processDefinitionId(), activity(job)))
            .forEach(job -> management.setJobDuedate(job.getId(), Date.from(clock.instant())));
    }

    /** Whether the model draws an end of the wait for the task. */
    boolean hasEnd(DeadlineTask task) {
        return jobs(task).stream().anyMatch(job -> job.getJobDefinitionId() != null && isEnd(task.processDefinitionId(), activity(job)));
    }

    /** Whether the boundary timer is the end of the wait for its task. */
    boolean isEnd(String processDefinitionId, String boundaryEvent) {
        return rule(processDefinitionId, boundaryEvent).contains("deadlines.endDate");
    }

    private boolean moved(DeadlineTask task, Job job) {
        var due = dateBy(rule(task.processDefinitionId(), activity(job)), task).filter(date -> !date.equals(job.getDuedate()));
        due.ifPresent(date -> management.setJobDuedate(job.getId(), date));
        return due.isPresent();
    }

    /** The date that a timer's expression stands for, once the task has a due date; none for timers of another kind. */
    private Optional<Date> dateBy(String rule, DeadlineTask task) {
        if (rule.contains("deadlines.escalation")) {
            return Optional.of(deadlines.escalationDate(task));
        }
        return rule.contains("deadlines.endDate") ? Optional.of(deadlines.endDate(task)) : Optional.empty();
    }

    private List<Job> jobs(DeadlineTask task) {
        return management.createJobQuery().processInstanceId(task.processInstanceId()).timers().list().stream()
            .filter(job -> task.executionId().equals(job.getExecutionId())).toList();
    }

    private String activity(Job job) {
        return management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
    }

    private String rule(String processDefinitionId, String boundaryEvent) {
        if (!(repository.getBpmnModelInstance(processDefinitionId).getModelElementById(boundaryEvent) instanceof BoundaryEvent event)) {
            return "";
        }
        return event.getEventDefinitions().stream()
            .filter(TimerEventDefinition.class::isInstance).map(TimerEventDefinition.class::cast)
            .filter(timer -> timer.getTimeDate() != null).map(timer -> timer.getTimeDate().getTextContent()).findFirst().orElse("");
    }
}
