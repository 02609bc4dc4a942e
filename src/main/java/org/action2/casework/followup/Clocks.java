package org.action2.casework.followup;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The due dates and timers of all that is open of a follow-up, its partner actions included; moved together for a hold.
 * The days on which the body reminds are not among them: no hold of ours moves those.
 */
@Component
class Clocks {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    Clocks(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** What runs at the moment. @param tasks ids of open tasks @param timers ids of timers */
    record Running(List<String> tasks, List<String> timers) {
    }

    Running of(RecommendationRegister.Entry followUp) {
        var instances = Stream.of(followUp.processInstanceId(), followUp.draftInstanceId()).filter(Objects::nonNull).flatMap(this::withCalled).toList();
        return new Running(
            instances.stream().flatMap(each -> tasks.createTaskQuery().processInstanceId(each).list().stream()).map(Task::getId).toList(),
            instances.stream().flatMap(this::timersOf).toList());
    }

    /** The instance and all that it called, directly or not. */
    private Stream<String> withCalled(String instance) {
        return Stream.concat(Stream.of(instance), runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list().stream()
            .flatMap(called -> withCalled(called.getId())));
    }

    /** Moves what is still there of the clocks by days, backwards if negative. */
    void move(Running running, long days) {
        var dates = new HashMap<String, Date>(); // read first, as timers follow the due dates of their tasks
        running.timers().stream().map(id -> management.createJobQuery().jobId(id).singleResult())
            .filter(timer -> timer != null && timer.getDuedate() != null)
            .forEach(timer -> dates.put(timer.getId(), moved(timer.getDuedate(), days)));
        running.tasks().stream().map(id -> tasks.createTaskQuery().taskId(id).singleResult())
            .filter(task -> task != null && task.getDueDate() != null)
            .forEach(task -> tasks.setDueDate(task.getId(), moved(task.getDueDate(), days)));
        dates.forEach((timer, date) -> {
            if (management.createJobQuery().jobId(timer).count() == 1) {
                management.setJobDuedate(timer, date);
            }
        });
    }

    private Stream<String> timersOf(String instance) {
        var ofTheBody = management.createJobQuery().processInstanceId(instance).activityId(FollowUpProcess.REMINDER_DATE_REACHED)
            .list().stream().map(Job::getId).collect(Collectors.toSet());
        return management.createJobQuery().processInstanceId(instance).timers().list().stream().map(Job::getId)
            .filter(timer -> !ofTheBody.contains(timer));
    }

    private static Date moved(Date date, long days) {
        return Date.from(date.toInstant().plus(Duration.ofDays(days)));
    }
}
