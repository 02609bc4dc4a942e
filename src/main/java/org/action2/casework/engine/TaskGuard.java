package org.action2.casework.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets a person work on a task only as its assignee or, while nobody is, as its candidate. Administrators assign and
 * correct, and do not work on tasks. The program itself, and what happens inside a command, is free. A task that somebody
 * may not see is not named to them. All but {@link #person()} is asked inside the command that it guards.
 */
@Component
class TaskGuard {

    private static final int LONGEST_TEXT = 20_000;

    private final TaskService tasks;
    private final IdentityService identity;
    private final SubmissionGuard submissions;
    private final ShownValues shownValues;
    private final ObjectProvider<OpenMessage> openMessages;

    TaskGuard(@Lazy TaskService tasks, @Lazy IdentityService identity, @Lazy SubmissionGuard submissions, @Lazy ShownValues shownValues,
              ObjectProvider<OpenMessage> openMessages) {
        this.tasks = tasks;
        this.identity = identity;
        this.submissions = submissions;
        this.shownValues = shownValues;
        this.openMessages = openMessages;
    }

    /** Who acts; null for the program itself, which also acts in all that a command brings about. Asked before a command begins. */
    Authentication person() {
        var person = Context.getCommandContext() == null ? identity.getCurrentAuthentication() : null;
        return person == null || person.getUserId() == null ? null : person;
    }

    Map<String, Object> submission(Authentication person, String taskId, Map<String, Object> variables) {
        var task = find(taskId);
        work(person, task, taskId);
        if (task == null || task.getProcessDefinitionId() == null) {
            return variables;
        }
        var accepted = Context.getCommandContext().runWithoutAuthorization(
            () -> submissions.checkTask(task, person == null ? null : person.getUserId(), variables));
        AnswersNotKept.record(task, person == null ? Actor.PROGRAM : person.getUserId(), accepted);
        return accepted;
    }

    /** What the task's form shows beside the variables of its case; nothing to those who may not work on the task now. */
    VariableMap shown(Authentication person, String taskId) {
        var task = find(taskId);
        if (task == null || task.getProcessDefinitionId() == null || person != null && !isForThem(task, person)) {
            return Variables.createVariables();
        }
        return Context.getCommandContext().runWithoutAuthorization(() -> shownValues.of(task));
    }

    void work(Authentication person, String taskId) {
        work(person, find(taskId), taskId);
    }

    /** A person claims for nobody but themselves. */
    void claim(Authentication person, String taskId, String userId) {
        work(person, taskId);
        if (person != null && !person.getUserId().equals(userId)) {
            throw new AuthorizationException("A task is claimed by the person who works on it.");
        }
    }

    /** A person takes a task or hands it back; an administrator assigns it to anybody. */
    void assign(Authentication person, String taskId, String userId) {
        if (!isOrdinary(person)) {
            return;
        }
        work(person, taskId);
        if (userId != null && !userId.equals(person.getUserId())) {
            throw new AuthorizationException("Assigning a task to others is for administrators.");
        }
    }

    /** Of a task, its assignee or candidate changes the dates only; an administrator changes or creates any. */
    void save(Authentication person, Task changed) {
        if (!isOrdinary(person)) {
            return;
        }
        var stored = find(changed.getId());
        if (stored == null) {
            throw new AuthorizationException("Creating tasks is for administrators.");
        }
        work(person, stored, changed.getId());
        if (!essence(stored).equals(essence(changed))) {
            throw new AuthorizationException("Of this task you may change the due date and the follow-up date only.");
        }
    }

    /** Dates are set by those who work on the task, and by administrators. */
    void workOrAdminister(Authentication person, String taskId) {
        if (isOrdinary(person)) {
            work(person, taskId);
        }
    }

    /** Comments and attachments are read by all who see the case, so that a task with confidential answers takes none, from nobody. */
    void annotate(Authentication person, String taskId) {
        workOrAdminister(person, taskId);
        var task = find(taskId);
        if (person != null && task != null && task.getProcessDefinitionId() != null
            && Context.getCommandContext().runWithoutAuthorization(() -> shownValues.takesConfidentialAnswers(task))) {
            throw new AuthorizationException("Others would read comments and attachments of this task before they may. Write what you have to say into its form.");
        }
    }

    /** What hangs on a task, such as its attachments, is seen by those who see the task. */
    void see(Authentication person, String taskId) {
        if (isOrdinary(person) && !isSeen(taskId)) {
            throw notYours("");
        }
    }

    void administer(Authentication person) {
        if (isOrdinary(person)) {
            throw new AuthorizationException("This is for administrators.");
        }
    }

    boolean maySend(MessageCorrelationBuilderImpl message) {
        return !isOrdinary(person()) || openMessages.stream().anyMatch(open -> open.name().equals(message.getMessageName())
            && isOpen(open, message.getPayloadProcessInstanceVariables())
            && isEmpty(message.getPayloadProcessInstanceVariablesLocal())
            && isEmpty(message.getPayloadProcessInstanceVariablesToTriggeredScope()));
    }

    private static boolean isOpen(OpenMessage open, Map<String, Object> variables) {
        return isEmpty(variables) || variables.entrySet().stream()
            .allMatch(each -> open.variables().contains(each.getKey())
                && (each.getValue() == null || isOpenValue(each.getValue())));
    }

    private static boolean isOpenValue(Object value) {
        return (value instanceof String || value instanceof SpinJsonNode) && value.toString().length() <= LONGEST_TEXT;
    }

    private static boolean isEmpty(Map<String, Object> variables) {
        return variables == null || variables.isEmpty();
    }

    private static List<Object> essence(Task task) {
        return Arrays.asList(task.getName(), Objects.toString(task.getDescription(), ""), task.getPriority(), task.getAssignee(),
            task.getOwner(), task.getDelegationState(), task.getParentTaskId(), task.getCaseInstanceId(), task.getTenantId());
    }

    private static TaskEntity find(String taskId) {
        return taskId == null ? null : Context.getCommandContext().getTaskManager().findTaskById(taskId);
    }

    /** Whether the person who acts may see the task at all. */
    private boolean isSeen(String taskId) {
        return taskId != null && tasks.createTaskQuery().taskId(taskId).count() > 0;
    }

    private void work(Authentication person, TaskEntity task, String taskId) {
        if (person != null && (task == null ? isOrdinary(person) : !isForThem(task, person))) {
            throw notYours(isSeen(taskId) ? " \"" + task.getName() + "\"" : "");
        }
    }

    private static boolean isForThem(TaskEntity task, Authentication person) {
        return !isAdministrator(person) && isTheirs(task, person);
    }

    private static boolean isTheirs(TaskEntity task, Authentication person) {
        return Context.getCommandContext().getTenantManager().isAuthenticatedTenant(task.getTenantId())
            && (person.getUserId().equals(task.getAssignee())
                || task.getAssignee() == null && task.getCandidates().stream().anyMatch(link -> isOf(link, person.getUserId(), person.getGroupIds())));
    }

    private static boolean isOrdinary(Authentication person) {
        return person != null && !isAdministrator(person);
    }

    private static boolean isAdministrator(Authentication person) {
        return person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    private static AuthorizationException notYours(String task) {
        return new AuthorizationException("The task" + task + " is not yours to work on.");
    }

    private static boolean isOf(IdentityLink link, String userId, List<String> groups) {
        return userId.equals(link.getUserId()) || groups != null && groups.contains(link.getGroupId());
    }
}
