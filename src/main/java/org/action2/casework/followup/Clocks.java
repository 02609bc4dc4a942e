package org.action2.casework.followup;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.action2.casework.deadlines.Deadlines;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The due dates and timers of all that is open of a follow-up, its partner actions included; moved together for a hold, to
 * working days. The end of its period is not among them: it follows the dates of documents.
 */
@Component
class Clocks {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Deadlines deadlines;

    Clocks(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy ManagementService management, Deadlines deadlines) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.deadlines = deadlines;
    }

    /** Moves what is open of the follow-up by days, backwards if negative, and on to the next working day of its country. */
    void move(FollowUps.Entry followUp, long days) {
        var instances = Stream.of(followUp.processInstanceId(), followUp.draftInstanceId()).filter(Objects::nonNull).flatMap(this::withCalled).toList();
        var timers = new HashMap<String, Date>(); // read first, as timers follow the due dates of their tasks
        instances.stream().flatMap(this::timersOf).forEach(timer -> timers.put(timer.getId(), moved(followUp.country(), timer.getDuedate(), days)));
        instances.stream().flatMap(each -> tasks.createTaskQuery().processInstanceId(each).list().stream()).filter(task -> task.getDueDate() != null)
            .forEach(task -> tasks.setDueDate(task.getId(), moved(followUp.country(), task.getDueDate(), days)));
        timers.forEach((timer, date) -> {
            if (management.createJobQuery().jobId(timer).count() == 1) {
                management.setJobDuedate(timer, date);
            }
        });
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

    private Date moved(String country, Date date, long days) {
        return deadlines.onWorkingDay(country, Date.from(date.toInstant().plus(Duration.ofDays(days))));
    }
}
