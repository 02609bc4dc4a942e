package org.action2.casework.engine;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** What the program changes of open tasks even while their case is on hold, where the engine itself would change nothing. */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final PrivilegedExecution privileged;

    OpenTasks(TaskService tasks, PrivilegedExecution privileged) {
        this.tasks = tasks;
        this.privileged = privileged;
    }

    /** Gives a task to somebody else or to nobody; it is nobody's loan afterwards. @param person null for nobody */
    public void give(String taskId, String person) {
        evenOnHold(taskId, task -> {
            disown(task);
            task.setDelegationState(null);
            tasks.setAssignee(taskId, person);
        });
    }

    /** Forgets who lent the task to its assignee. */
    public void disown(String taskId) {
        evenOnHold(taskId, task -> {
            disown(task);
            task.setDelegationState(null);
        });
    }

    /** Makes that person no candidate of the task any more. */
    public void withdraw(String taskId, String person) {
        evenOnHold(taskId, task -> tasks.deleteCandidateUser(taskId, person));
    }

    public void offer(String taskId, String group) {
        evenOnHold(taskId, task -> tasks.addCandidateGroup(taskId, group));
    }

    private void disown(TaskEntity task) {
        if (task.getOwner() != null) {
            tasks.deleteUserIdentityLink(task.getId(), task.getOwner(), IdentityLinkType.OWNER);
        }
    }

    private interface Change {

        void on(TaskEntity task);
    }

    private void evenOnHold(String taskId, Change change) {
        privileged.actEverywhere(() -> {
            var task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
            var state = task.getSuspensionState();
            task.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
            try {
                change.on(task);
            } finally {
                task.setSuspensionState(state);
            }
            return true;
        });
    }
}
