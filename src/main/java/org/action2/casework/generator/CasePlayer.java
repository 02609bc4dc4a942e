package org.action2.casework.generator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.action2.casework.engine.PrivilegedExecution;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Starts cases and completes tasks as people of a group and a country would, with the engine's own checks of both. */
@Component
public class CasePlayer {

    private final IdentityService identity;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final PrivilegedExecution privileged;

    CasePlayer(IdentityService identity, RuntimeService runtime, TaskService tasks,
               ManagementService management, PrivilegedExecution privileged) {
        this.identity = identity;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.privileged = privileged;
    }

    /** Somebody who works on the case. @param country ISO 3166 alpha-3 */
    public record Person(String id, String group, String country) {
    }

    /** Starts a case. @param businessKey null if the process gives itself one @return the business key */
    public String start(Person by, String process, String businessKey, Map<String, Object> variables) {
        var instance = as(by, () -> privileged.act(() -> runtime.startProcessInstanceByKey(process, businessKey, variables)));
        return businessKey != null ? businessKey : refreshed(instance).getBusinessKey();
    }

    /** Completes each open task of that name in the case. @param by null for one of its candidates @throws IllegalStateException if there is none */
    public void complete(Person by, String businessKey, String task, Map<String, Object> variables) {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(task).list();
        if (open.isEmpty()) {
            throw new IllegalStateException("Case " + businessKey + " has no open task " + task + ".");
        }
        open.forEach(each -> as(by == null ? candidate(each.getId(), each.getTenantId()) : by, () -> {
            tasks.complete(each.getId(), variables);
            return null;
        }));
        runJobs(businessKey);
    }

    /** What the case is to do next by itself, but for its timers. */
    private void runJobs(String businessKey) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).rootProcessInstances().list().stream()
            .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
            .forEach(job -> management.executeJob(job.getId()));
    }

    /** Lets the time pass that the case waits for at a timer, of one that it has called or its own: of several, for the first only. */
    public void passTimer(String businessKey, String activity) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
            .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).activityId(activity).list().stream())
            .min(Comparator.comparing(Job::getDuedate)).ifPresent(job -> management.executeJob(job.getId()));
    }

    /** What stands in a variable of the case. */
    public Object variable(String businessKey, String name) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).rootProcessInstances().singleResult();
        return runtime.getVariable(instance.getId(), name);
    }

    private Person candidate(String task, String country) {
        var group = tasks.getIdentityLinksForTask(task).stream().map(IdentityLink::getGroupId).filter(id -> id != null).findFirst().orElseThrow();
        return new Person(group.replaceFirst("^agency-", ""), group, country);
    }

    private ProcessInstance refreshed(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult();
    }

    private <T> T as(Person person, Supplier<T> act) {
        identity.setAuthentication(person.id(), List.of(person.group()), List.of(person.country()));
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
