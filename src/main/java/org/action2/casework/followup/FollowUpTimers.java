package org.action2.casework.followup;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.action2.casework.deadlines.Deadlines;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * The due dates and timers of all that is open of a follow-up, its partner actions included; moved together for a hold, to
 * working days. The end of its period is not among them: it follows the dates of documents.
 */
@Component
class FollowUpTimers {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Deadlines deadlines;

    FollowUpTimers(RuntimeService runtime, TaskService tasks, ManagementService management, Deadlines deadlines) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.deadlines = deadlines;
    }

    /** Moves what is open of the follow-up by days, backwards if negative, and on to the next working day where it is done. */
    void move(FollowUps.Entry followUp, long days) {
        var country = followUp.country();
        var instances = Stream.of(followUp.processInstanceId(), followUp.draftInstanceId()).filter(Objects::nonNull).flatMap(this::withCalled).toList();
        var timers = instances.stream().flatMap(this::timersOf).toList(); // read first, as most follow the due dates of their tasks
        instances.stream().flatMap(each -> tasks.createTaskQuery().processInstanceId(each).list().stream()).filter(task -> task.getDueDate() != null)
            .forEach(task -> tasks.setDueDate(task.getId(), deadlines.daysFrom(country, task.getTaskDefinitionKey(), task.getDueDate(), days)));
        timers.stream().filter(this::stayed)
            .forEach(timer -> management.setJobDuedate(timer.getId(), deadlines.daysFrom(country, "", timer.getDuedate(), days)));
    }

    private boolean stayed(Job timer) {
        var now = management.createJobQuery().jobId(timer.getId()).singleResult();
        return now != null && timer.getDuedate().equals(now.getDuedate());
    }

    /** Sets when a timer of the model that runs in an instance goes off; does nothing where it does not run. */
    void set(String processInstanceId, String activity, Date date) {
        timersAt(processInstanceId, activity).forEach(timer -> management.setJobDuedate(timer.getId(), date));
    }

    private List<Job> timersAt(String processInstanceId, String activity) {
        return management.createJobQuery().processInstanceId(processInstanceId).activityId(activity).timers().list();
    }

    /** The instance and all that it called, directly or not. */
    private Stream<String> withCalled(String instance) {
        return Stream.concat(Stream.of(instance), runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list().stream()
            .flatMap(called -> withCalled(called.getId())));
    }

    private Stream<Job> timersOf(String instance) {
        var ofThePeriod = timersAt(instance, FollowUpProcess.PERIOD_OVER).stream().map(Job::getId).toList();
        var ofTheHold = timersAt(instance, FollowUpProcess.RESUME_DATE_REACHED).stream().map(Job::getId).toList();
        return management.createJobQuery().processInstanceId(instance).timers().list().stream()
            .filter(timer -> timer.getDuedate() != null && !ofThePeriod.contains(timer.getId()) && !ofTheHold.contains(timer.getId()));
    }
}
