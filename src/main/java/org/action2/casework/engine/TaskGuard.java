package org.action2.casework.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets a person work on a task only as its assignee or, while nobody is, as its candidate; the program itself may
 * always. A task that the person may not see is left to the engine, which says that there is none.
 */
@Component
class TaskGuard {

    private final TaskService tasks;
    private final IdentityService identity;
    private final SubmissionGuard submissions;

    TaskGuard(@Lazy TaskService tasks, @Lazy IdentityService identity, @Lazy SubmissionGuard submissions) {
        this.tasks = tasks;
        this.identity = identity;
        this.submissions = submissions;
    }

    Map<String, Object> submission(String taskId, Map<String, Object> variables) {
        var task = find(taskId);
        if (task == null || task.getProcessDefinitionId() == null) {
            return variables;
        }
        checkWork(task);
        var authentication = identity.getCurrentAuthentication();
        return submissions.checkTask(task, authentication == null ? null : authentication.getUserId(), variables);
    }

    void work(String taskId) {
        var task = find(taskId);
        if (task != null) {
            checkWork(task);
        }
    }

    private Task find(String taskId) {
        return taskId == null ? null : tasks.createTaskQuery().taskId(taskId).singleResult();
    }

    private void checkWork(Task task) {
        var person = identity.getCurrentAuthentication();
        if (person == null || person.getUserId() == null || person.getUserId().equals(task.getAssignee())) {
            return;
        }
        var isCandidate = task.getAssignee() == null && tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .anyMatch(link -> isOf(link, person.getUserId(), person.getGroupIds()));
        if (!isCandidate) {
            throw new AuthorizationException("The task \"" + task.getName() + "\" is not yours to work on.");
        }
    }

    private static boolean isOf(IdentityLink link, String userId, List<String> groups) {
        return userId.equals(link.getUserId()) || groups != null && groups.contains(link.getGroupId());
    }
}
