package org.action2.casework.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseDriver;
import org.action2.casework.PeopleOfTheDirectory;
import org.action2.casework.directory.Directory;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Opens requests, lets time pass over them and acts as the people of the demo directory. */
@Component
class LateCases extends CaseDriver {

    private final IdentityService identity;
    private final Directory directory;
    private final List<String> hired = new ArrayList<>();

    LateCases(ProcessEngine engine, PeopleOfTheDirectory people, Directory directory) {
        super(engine, people);
        this.identity = engine.getIdentityService();
        this.directory = directory;
    }

    /** A request of Kenya that waits for its endorsement. */
    ProcessInstance submitted() {
        return submitted("KEN");
    }

    /** A request that waits for its endorsement in the country. */
    ProcessInstance submitted(String country) {
        var request = ModelDriver.request();
        request.put("country", country);
        request.put("budget", json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"40000.00\"}]"));
        request.put("startDate", "2028-01-01");
        request.put("endDate", "2028-12-31");
        request.put("contactEmail", "focal-point@example.org");
        return people.as(focalPoint(country), () -> runtime.startProcessInstanceByKey("seed-funding-request", request));
    }

    private String focalPoint(String country) {
        var account = country.toLowerCase() + "-focal-point";
        if (!directory.isPerson(account)) {
            var person = identity.newUser(account);
            person.setPassword("Wait-4-the-due-date");
            identity.saveUser(person);
            identity.createMembership(account, "country-team");
            identity.createTenantUserMembership(country, account);
            hired.add(account);
        }
        return account;
    }

    /** A request of Kenya that waits to be completed by its country team. */
    ProcessInstance returned() {
        var instance = submitted();
        complete(task(instance, "endorse-request"), "ken-rc", "endorsed", false, "endorsementComment", "Name the partners.");
        return instance;
    }

    /** A request of Kenya that waits for its screening. */
    ProcessInstance endorsed() {
        var instance = submitted();
        complete(task(instance, "endorse-request"), "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        return instance;
    }

    /** A request of Kenya that waits for its reviews. */
    ProcessInstance inReview() {
        var instance = endorsed();
        complete(task(instance, "screen-request"), "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        return instance;
    }

    Task task(ProcessInstance instance, String name) {
        return tasks(instance, name).stream().findFirst().orElseThrow(() -> new AssertionError("No open task " + name));
    }

    List<Task> tasks(ProcessInstance instance, String name) {
        return open(history.createHistoricProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey(), name);
    }

    boolean isOpen(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count() == 1;
    }

    Task current(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    boolean isEnded(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 0;
    }

    /** The timer of the called or calling case that waits at the activity. */
    Job timer(Task task, String activity) {
        return management.createJobQuery().processInstanceId(task.getProcessInstanceId()).activityId(activity).list().stream()
            .findFirst().orElseThrow(() -> new AssertionError("No timer waits at " + activity));
    }

    void passTimer(Task task, String activity) {
        passUntil(timer(task, activity).getDuedate().toInstant());
    }

    /** Runs the timer whenever it is due. */
    void runTimer(Task task, String activity) {
        management.executeJob(timer(task, activity).getId());
    }

    /** Moves the engine's clock to just after the moment and runs all that is due by then. */
    void passUntil(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment.plus(Duration.ofSeconds(1))));
        runJobs();
    }

    /** Ends what a test left open, so that the next starts from nothing. */
    void clear() {
        ClockUtil.reset();
        runtime.createProcessInstanceQuery().rootProcessInstances().list()
            .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test is over"));
        runJobs();
        hired.forEach(identity::deleteUser);
        hired.clear();
    }

    Map<String, Object> variablesOf(Task task) {
        return tasks.getVariables(task.getId());
    }
}
