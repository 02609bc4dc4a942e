package org.action2.casework.deadlines;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.action2.casework.engine.TaskTimerJobs;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** When the timers of an open task come: its reminder, its escalation and its end, whether a model draws them or not, are where its due date says. */
@Component
class TaskTimers {

    static final String REMINDER = "reminder";
    static final String OVERDUE = "overdue";

    private final Deadlines deadlines;
    private final TaskTimerJobs timerJobs;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Clock clock;

    TaskTimers(Deadlines deadlines, TaskTimerJobs timerJobs, ManagementService management, RepositoryService repository, Clock clock) {
        this.deadlines = deadlines;
        this.timerJobs = timerJobs;
        this.management = management;
        this.repository = repository;
        this.clock = clock;
    }

    /** Sets what comes next for a task: its reminder, the moment when it is due, or the repeat that tells again that it was. */
    void setNext(DeadlineTask task) {
        next(task).ifPresent(next -> timerJobs.set(task.id(), next.name(), next.at()));
    }

    void setOverdue(DeadlineTask task) {
        timerJobs.set(task.id(), OVERDUE, task.due());
    }

    private record Next(String name, Date at) {
    }

    /** Nothing comes of its own once the escalation has taken over, nor where the task was late already when it was opened. */
    private Optional<Next> next(DeadlineTask task) {
        var now = Date.from(clock.instant());
        var reminder = deadlines.reminderDate(task);
        if (reminder.before(task.due()) && reminder.after(now)) {
            return Optional.of(new Next(REMINDER, reminder));
        }
        if (task.due().after(now)) {
            return Optional.of(new Next(OVERDUE, task.due()));
        }
        return task.isBornLate() ? Optional.empty() : nextRepeat(task, now);
    }

    /** One, two, four, eight … working days after the due date, until the task escalates. */
    private Optional<Next> nextRepeat(DeadlineTask task, Date now) {
        var escalation = deadlines.escalationDate(task);
        var repeat = 1;
        var at = deadlines.repeatDate(task, repeat);
        while (at.before(escalation) && !at.after(now)) {
            repeat++;
            at = deadlines.repeatDate(task, repeat);
        }
        return at.before(escalation) ? Optional.of(new Next(OVERDUE + "-" + repeat, at)) : Optional.empty();
    }

    /** Which repeat a timer that tells of a task past its due date is; 0 is the first. */
    static int repeatOf(String timer) {
        return timer.startsWith(OVERDUE + "-") ? Integer.parseInt(timer.substring(OVERDUE.length() + 1)) : 0;
    }

    /** Whether a timer that its model draws will still bring the task before its supervisors. */
    boolean willEscalate(DeadlineTask task) {
        return drawn(task).anyMatch(job -> rule(task.processDefinitionId(), activity(job)).contains("deadlines.escalation"));
    }

    /** Moves what the model draws after the due date of a task by working days, if it was still to come at a moment. */
    void postpone(DeadlineTask task, int workingDays, Date since) {
        drawn(task).filter(job -> job.getDuedate().after(since))
            .filter(job -> dateBy(rule(task.processDefinitionId(), activity(job)), task).isPresent())
            .forEach(job -> management.setJobDuedate(job.getId(), deadlines.later(task, job.getDuedate(), workingDays)));
    }

    private Stream<Job> drawn(DeadlineTask task) {
        return jobs(task).stream().filter(job -> job.getJobDefinitionId() != null);
    }

    /** Moves all timers of a task to where its due date and the policy put them now. @return how many were moved */
    int follow(DeadlineTask task) {
        return follow(task, date -> true);
    }

    /** The same for what then still lies ahead: nothing happens at once because a table or a calendar was changed. */
    int followAhead(DeadlineTask task) {
        return follow(task, Date.from(clock.instant())::before);
    }

    private int follow(DeadlineTask task, Predicate<Date> to) {
        var jobs = jobs(task);
        var drawn = jobs.stream().filter(job -> job.getJobDefinitionId() != null).filter(job -> moved(task, job, to)).count();
        return (int) drawn + (nextMoved(task, jobs.stream().filter(job -> job.getJobDefinitionId() == null).toList()) ? 1 : 0);
    }

    /** A timer of a task past its due date whose time has come is about to be carried out, and sees for itself what is true then. */
    private boolean nextMoved(DeadlineTask task, List<Job> set) {
        var now = Date.from(clock.instant());
        var next = next(task).map(Next::at);
        if (!task.due().after(now) && set.stream().anyMatch(job -> !job.getDuedate().after(now))
            || set.stream().map(Job::getDuedate).toList().equals(next.stream().toList())) {
            return false;
        }
        set.forEach(job -> management.deleteJob(job.getId()));
        setNext(task);
        return true;
    }

    /** Lets the wait for a task end at once by the timer that its model draws for that. */
    void endNow(DeadlineTask task) {
        drawn(task).filter(job -> isEnd(task.processDefinitionId(), activity(job)))
            .forEach(job -> management.setJobDuedate(job.getId(), Date.from(clock.instant())));
    }

    /** Whether the model draws an end of the wait for the task. */
    boolean hasEnd(DeadlineTask task) {
        return drawn(task).anyMatch(job -> isEnd(task.processDefinitionId(), activity(job)));
    }

    /** Whether the boundary timer is the end of the wait for its task. */
    boolean isEnd(String processDefinitionId, String boundaryEvent) {
        return rule(processDefinitionId, boundaryEvent).contains("deadlines.endDate");
    }

    private boolean moved(DeadlineTask task, Job job, Predicate<Date> to) {
        var due = dateBy(rule(task.processDefinitionId(), activity(job)), task).filter(date -> !date.equals(job.getDuedate())).filter(to);
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
