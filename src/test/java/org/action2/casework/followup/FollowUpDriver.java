package org.action2.casework.followup;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.action2.casework.PeopleOfTheDirectory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Drives follow-ups, known by their business key, through the engine's services as the people of the demo directory. */
@Component
public class FollowUpDriver {

    private static final AtomicInteger NUMBER = new AtomicInteger(10);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final ManagementService management;
    private final PeopleOfTheDirectory people;

    FollowUpDriver(RuntimeService runtime, TaskService tasks, HistoryService history, ManagementService management, PeopleOfTheDirectory people) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.management = management;
        this.people = people;
    }

    static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    /** A recommendation of the Human Rights Committee to Kenya, adopted in the month before. */
    public static Map<String, Object> recommendation() {
        var recommendation = new HashMap<String, Object>();
        recommendation.put("country", "KEN");
        recommendation.put("mechanism", "treaty-body");
        recommendation.put("body", "CCPR");
        recommendation.put("symbol", "CCPR/C/KEN/CO/4");
        recommendation.put("paragraph", String.valueOf(NUMBER.incrementAndGet()));
        recommendation.put("text", "The State party should investigate all allegations of domestic violence.");
        recommendation.put("themes", json("[\"Violence against women\", \"Administration of justice & fair trial\"]"));
        recommendation.put("affectedPersons", json("[\"Women & girls\"]"));
        recommendation.put("sdgs", json("[\"5 - GENDER EQUALITY\"]"));
        recommendation.put("publicationDate", LocalDate.now(ZoneOffset.UTC).minusMonths(1).toString());
        recommendation.put("annotationId", UUID.randomUUID().toString());
        recommendation.put("reiterates", "");
        return recommendation;
    }

    /** Starts a follow-up. @return its business key */
    String start(Map<String, Object> recommendation) {
        var key = recommendation.get("symbol") + "#" + recommendation.get("paragraph");
        people.as("ohchr-desk", () -> runtime.startProcessInstanceByKey(FollowUpProcess.KEY, recommendation));
        return key;
    }

    void complete(String followUp, String task, String by, Object... namesAndValues) {
        complete(only(followUp, task), by, namesAndValues);
    }

    void complete(Task task, String by, Object... namesAndValues) {
        people.as(by, () -> {
            tasks.complete(task.getId(), variables(namesAndValues));
            return null;
        });
    }

    Task only(String followUp, String task) {
        var open = open(followUp, task);
        if (open.size() != 1) {
            throw new AssertionError("Open tasks " + task + ": " + open.size());
        }
        return open.get(0);
    }

    List<Task> open(String followUp, String task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(followUp).taskDefinitionKey(task).orderByTaskCreateTime().asc().list();
    }

    String candidateGroup(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> link.getGroupId() != null).findFirst().orElseThrow().getGroupId();
    }

    /** The last value of a variable of the follow-up itself. */
    Object variable(String followUp, String name) {
        var instance = history.createHistoricProcessInstanceQuery().processDefinitionKey(FollowUpProcess.KEY)
            .processInstanceBusinessKey(followUp).singleResult();
        return history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).variableName(name).singleResult().getValue();
    }

    void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> {
                if (management.createJobQuery().jobId(job.getId()).count() == 1) {
                    management.executeJob(job.getId());
                }
            });
        }
    }

    /** Runs the timer at an activity as if its moment had come; others stay as they are. */
    void passTimer(String followUp, String activity) {
        management.executeJob(timer(followUp, activity).getId());
        runJobs();
    }

    /** Moves the engine's clock just behind the timer at an activity and runs it. */
    void moveToTimer(String followUp, String activity) {
        var timer = timer(followUp, activity);
        ClockUtil.setCurrentTime(Date.from(timer.getDuedate().toInstant().plus(Duration.ofSeconds(1))));
        management.executeJob(timer.getId());
    }

    Job timer(String followUp, String activity) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(followUp).list().stream()
            .flatMap(each -> management.createJobQuery().processInstanceId(each.getId()).activityId(activity).list().stream())
            .findFirst().orElseThrow(() -> new AssertionError("No timer waits at " + activity));
    }

    boolean isEnded(String followUp) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(FollowUpProcess.KEY).processInstanceBusinessKey(followUp).count() == 0;
    }

    void change(String followUp, String by, String kind, Object... more) {
        var variables = variables(more);
        variables.put("recommendation", followUp);
        variables.put("changeKind", kind);
        people.as(by, () -> runtime.startProcessInstanceByKey(FollowUpChangeProcess.KEY, variables));
    }

    static Map<String, Object> variables(Object... namesAndValues) {
        var variables = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }

    private List<Job> due() {
        return management.createJobQuery().executable().withRetriesLeft().list();
    }
}
