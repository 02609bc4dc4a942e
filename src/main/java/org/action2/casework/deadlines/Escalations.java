package org.action2.casework.deadlines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.engine.AwaitingExecutions;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Knows late tasks and the escalations that watch them. */
@Component
class Escalations {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AwaitingExecutions awaiting;
    private final Directory directory;

    Escalations(TaskService tasks, RuntimeService runtime, AwaitingExecutions awaiting, Directory directory) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.awaiting = awaiting;
        this.directory = directory;
    }

    /** The task of that name which is due first among those of the case that no escalation watches yet. */
    Task lateTask(String caseId, String name) {
        return tasks.createTaskQuery().processInstanceId(caseId).taskDefinitionKey(name).orderByDueDate().asc().list().stream()
            .filter(task -> watching(task.getId()).isEmpty()).findFirst()
            .orElseThrow(() -> new IllegalStateException("No open task " + name + " in case " + caseId + " is left to escalate."));
    }

    /** The task of that id while it is open; one that has just ended may still be asked for, until its escalation closes. @param id may be null */
    Optional<Task> task(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult());
    }

    /** The escalations that watch the task. */
    List<Execution> watching(String taskId) {
        return awaiting.of(EscalationProcess.LATE_TASK_DONE, EscalationProcess.LATE_TASK_ID, taskId);
    }

    /** Ends the escalations of a task that is done or gone; without one nothing happens. */
    void close(String taskId) {
        watching(taskId).forEach(each -> runtime.messageEventReceived(EscalationProcess.LATE_TASK_DONE, each.getId()));
    }

    /** Who has the task: a person, or else the groups that may take it. */
    Text with(Task task) {
        return task.getAssignee() != null ? Text.same(task.getAssignee())
            : Text.joined(", ", candidateGroups(task).stream().map(this::groupName).toArray(Text[]::new));
    }

    boolean isPerson(String id) {
        return directory.isPerson(id);
    }

    /** The groups and people that may take the task. */
    List<String> candidates(Task task) {
        return links(task).stream().map(link -> link.getGroupId() == null ? "user " + link.getUserId() : link.getGroupId()).toList();
    }

    List<String> candidateGroups(Task task) {
        return links(task).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    }

    /** The groups that may take the task and their people who may see its country, by id with the name shown. */
    Map<String, Text> possibleAssignees(Task task) {
        var options = new LinkedHashMap<String, Text>();
        links(task).stream().map(IdentityLink::getUserId).filter(Objects::nonNull).forEach(user -> options.put(user, Text.same(user)));
        candidateGroups(task).forEach(group -> directory.membersOf(group, task.getTenantId()).forEach(person -> options.put(person.id(), Text.same(label(person)))));
        candidateGroups(task).forEach(group -> options.putIfAbsent(group, Sentence.of("deadlines.anybody-of", groupName(group))));
        return options;
    }

    Text groupName(String group) {
        return new FormText(directory.groupName(group));
    }

    private static String label(Person person) {
        return person.name().equals(person.id()) ? person.id() : person.name() + " (" + person.id() + ")";
    }

    /** As options of a form field. */
    static List<Map<String, Object>> options(Map<String, Text> labels) {
        return labels.entrySet().stream().map(e -> Map.<String, Object>of("value", e.getKey(), "label", e.getValue()))
            .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<IdentityLink> links(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
    }
}
