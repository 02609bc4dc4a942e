package org.action2.casework.oversight.operations;

import java.util.List;
import java.util.Set;
import org.action2.casework.directory.Directory;
import org.action2.casework.duties.SeparationOfDuties;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Fault;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gives tasks to somebody who may do them. */
@Component
class Reassign implements Operation {

    private final TaskLookup lookup;
    private final TaskService tasks;
    private final Directory directory;
    private final SeparationOfDuties duties;

    Reassign(TaskLookup lookup, TaskService tasks, Directory directory, SeparationOfDuties duties) {
        this.lookup = lookup;
        this.tasks = tasks;
        this.directory = directory;
        this.duties = duties;
    }

    @Override
    public String name() {
        return "reassign";
    }

    @Override
    public List<Fault> faults(OperationRequest order) {
        return order.assignee() == null || !directory.isPerson(order.assignee())
            ? List.of(Fault.of("assignee", "Assignee", "oversight.works-here")) : List.of();
    }

    @Override
    public OperationEffect preview(String id, OperationRequest order) {
        return lookup.find(id).map(task -> effect(task, order.assignee())).orElseGet(() -> OperationEffect.refused(id, id, TaskLookup.GONE));
    }

    private OperationEffect effect(Task task, String assignee) {
        if (!mayDo(task, assignee)) {
            return OperationEffect.refused(task.getId(), lookup.words(task), Sentence.of("oversight.not-of-that-team", assignee));
        }
        return duties.objection(task, Set.of(assignee)).map(words -> OperationEffect.refused(task.getId(), lookup.words(task), words))
            .orElseGet(() -> OperationEffect.of(task.getId(), lookup.words(task), task.getAssignee() == null ? "nobody" : task.getAssignee(), assignee));
    }

    @Override
    public void carryOut(String id, OperationRequest order) {
        tasks.setAssignee(id, order.assignee());
        tasks.createComment(id, lookup.find(id).map(Task::getProcessInstanceId).orElse(null), order.reason());
    }

    private boolean mayDo(Task task, String person) {
        var groups = directory.groupsOf(person);
        var isCandidate = tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .anyMatch(link -> person.equals(link.getUserId()) || groups.contains(group(link)));
        return isCandidate && (task.getTenantId() == null || directory.tenantsOf(person).contains(task.getTenantId()));
    }

    private static String group(IdentityLink link) {
        return link.getGroupId() == null ? "" : link.getGroupId();
    }
}
