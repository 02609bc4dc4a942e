package org.action2.casework.oversight.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.CaseReferences;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a person, or their team, has to do until when; asked for with the rights that the person has now. */
@Component
class PersonalDeadlines {

    private static final int MOST = 500;

    private final IdentityService identity;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Directory directory;
    private final CaseReferences references;
    private final String baseUrl;

    PersonalDeadlines(IdentityService identity, TaskService tasks, RuntimeService runtime, Directory directory,
                      CaseReferences references, @Value("${casework.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.identity = identity;
        this.tasks = tasks;
        this.runtime = runtime;
        this.directory = directory;
        this.references = references;
        this.baseUrl = baseUrl;
    }

    /** A task with its due date. @param mine whether the person has taken it @param address where it is worked on */
    record Deadline(String id, String task, String reference, String country, Instant due, boolean mine, String address) {
    }

    List<Deadline> of(String person) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(person, directory.groupsOf(person), directory.tenantsOf(person));
        try {
            var found = new LinkedHashMap<String, Deadline>();
            add(found, tasks.createTaskQuery().taskAssignee(person), true);
            add(found, tasks.createTaskQuery().taskCandidateUser(person), false);
            return found.values().stream().sorted(Comparator.comparing(Deadline::due)).limit(MOST).toList();
        } finally {
            identity.clearAuthentication();
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }

    private void add(LinkedHashMap<String, Deadline> found, TaskQuery query, boolean mine) {
        query.orderByDueDate().asc().listPage(0, MOST).stream().filter(task -> task.getDueDate() != null)
            .forEach(task -> found.put(task.getId(), deadline(task, mine)));
    }

    private Deadline deadline(Task task, boolean mine) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return new Deadline(task.getId(), task.getName(), instance == null ? "" : references.of(instance.getRootProcessInstanceId()).orElse(""),
            task.getTenantId(), task.getDueDate().toInstant(), mine, baseUrl + "/camunda/app/tasklist/default/#/?task=" + task.getId());
    }
}
