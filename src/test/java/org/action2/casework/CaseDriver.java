package org.action2.casework;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Drives cases, known by their business keys, through the engine's services as the people of the demo directory. What the steps
 * of a case are called, and what people answer in them, its capability's own driver knows.
 */
public abstract class CaseDriver {

    protected final RuntimeService runtime;
    protected final TaskService tasks;
    protected final HistoryService history;
    protected final ManagementService management;
    protected final PeopleOfTheDirectory people;

    protected CaseDriver(ProcessEngine engine, PeopleOfTheDirectory people) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        this.management = engine.getManagementService();
        this.people = people;
    }

    public static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    public static Map<String, Object> variables(Object... namesAndValues) {
        var variables = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }

    /** The open tasks of that name in a case, called processes included, in the order in which they were opened. */
    public List<Task> open(String key, String task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(task).orderByTaskCreateTime().asc().list();
    }

    public Task only(String key, String task) {
        var open = open(key, task);
        if (open.size() != 1) {
            throw new AssertionError("Open tasks " + task + ": " + open.size());
        }
        return open.get(0);
    }

    /** Completes the only open task of that name in the case as a person. */
    public void complete(String key, String task, String by, Object... namesAndValues) {
        complete(only(key, task), by, namesAndValues);
    }

    public void complete(Task task, String by, Object... namesAndValues) {
        complete(task, by, variables(namesAndValues));
    }

    protected void complete(Task task, String by, Map<String, Object> variables) {
        people.as(by, () -> {
            tasks.complete(task.getId(), variables);
            return task;
        });
    }

    public String candidateGroup(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> link.getGroupId() != null).findFirst().orElseThrow().getGroupId();
    }

    /** The timer that waits at an activity of a case, called processes included. */
    public Job timer(String key, String activity) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
            .flatMap(each -> management.createJobQuery().processInstanceId(each.getId()).activityId(activity).list().stream())
            .findFirst().orElseThrow(() -> new AssertionError("No timer waits at " + activity));
    }

    /** Moves the engine's clock to just after the due moment of a timer and runs it. */
    protected void moveTo(Job timer) {
        ClockUtil.setCurrentTime(Date.from(timer.getDuedate().toInstant().plus(Duration.ofSeconds(1))));
        management.executeJob(timer.getId());
    }

    /** Runs the jobs that are due now, and those that they leave, until none is. */
    public void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> {
                if (management.createJobQuery().jobId(job.getId()).active().count() == 1) {
                    management.executeJob(job.getId());
                }
            });
        }
    }

    public boolean isEnded(String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).rootProcessInstances().count() == 0;
    }

    private List<Job> due() {
        return management.createJobQuery().executable().withRetriesLeft().active().list();
    }
}
