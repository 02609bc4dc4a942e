package org.action2.casework.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.action2.casework.language.FormText;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * Lets a person work on a task only as its assignee or, while nobody is, as its candidate. Administrators assign and
 * correct, and do not work on tasks. The program itself, and what happens inside a command, is free. A task that somebody
 * may not see is not named to them. All but {@link #person()} is asked inside the command that it guards.
 */
@Component
class TaskGuard {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2099-12-31T23:59:59Z");

    private final EngineCallbacks callbacks;
    private final SystemIdentity system;

    TaskGuard(EngineCallbacks callbacks, SystemIdentity system) {
        this.callbacks = callbacks;
        this.system = system;
    }

    /** Who acts; null for the program itself, which also acts in all that a command brings about. Asked before a command begins. */
    Authentication person() {
        if (Context.getCommandContext() != null) {
            return null;
        }
        var person = callbacks.identity().getCurrentAuthentication();
        var isSomebody = person != null && person.getUserId() != null;
        if (!isSomebody && !system.isActing()) {
            throw CommandGuard.stranger();
        }
        return isSomebody ? person : null;
    }

    Map<String, Object> submission(Authentication person, String taskId, Map<String, Object> variables) {
        var task = find(taskId);
        work(person, task, taskId);
        if (task == null || task.getProcessDefinitionId() == null) {
            return variables;
        }
        var accepted = Context.getCommandContext().runWithoutAuthorization(
            () -> person == null ? callbacks.submissions().checkTask(task, null, variables) : act(person.getUserId(), task, variables));
        TransientAnswersAudit.record(task, person == null ? Actor.PROGRAM : person.getUserId(), accepted);
        return accepted;
    }

    private Map<String, Object> act(String person, TaskEntity task, Map<String, Object> variables) {
        callbacks.acts().check(act(task, person, variables));
        var accepted = callbacks.submissions().checkTask(task, person, variables);
        callbacks.acts().record(act(task, person, plain(accepted)));
        return accepted;
    }

    /** What was answered, also where the engine only hands it on. */
    private static Map<String, Object> plain(Map<String, Object> accepted) {
        var plain = new HashMap<String, Object>();
        accepted.forEach((name, value) -> plain.put(name, value instanceof TypedValue typed ? typed.getValue() : value));
        return plain;
    }

    private static TaskAct act(TaskEntity task, String person, Map<String, Object> values) {
        return new TaskAct(task, RootCase.of(task.getExecution()), person, values == null ? Map.of() : values);
    }

    private void checkTaking(TaskEntity task, String person) {
        if (task != null && task.getProcessDefinitionId() != null) {
            Context.getCommandContext().runWithoutAuthorization(() -> {
                callbacks.acts().checkTaking(act(task, person, Map.of()));
                return null;
            });
        }
    }

    /** What the task's form shows beside the variables of its case; what is confidential only to those who may work on the task now. */
    VariableMap shown(Authentication person, String taskId) {
        var task = find(taskId);
        if (task == null || task.getProcessDefinitionId() == null) {
            return Variables.createVariables();
        }
        return Context.getCommandContext().runWithoutAuthorization(() -> callbacks.shownValues().of(task, person == null || isForThem(task, person)));
    }

    /** The fields of the task's form that open empty, whatever was answered before. */
    Set<String> answeredAnew(String taskId) {
        var task = find(taskId);
        return task == null || task.getProcessDefinitionId() == null ? Set.of()
            : Context.getCommandContext().runWithoutAuthorization(() -> callbacks.shownValues().answeredAnew(task));
    }

    void work(Authentication person, String taskId) {
        work(person, find(taskId), taskId);
    }

    /** A person claims for nobody but themselves. */
    void claim(Authentication person, String taskId, String userId) {
        var task = find(taskId);
        work(person, task, taskId);
        if (person != null && !person.getUserId().equals(userId)) {
            throw new NotAllowedException("engine.claim-for-yourself");
        }
        if (person != null) {
            checkTaking(task, userId);
        }
    }

    /** A person takes a task or hands it back; an administrator assigns it to anybody. */
    void assign(Authentication person, String taskId, String userId) {
        if (isOrdinary(person)) {
            work(person, taskId);
            if (userId != null && !userId.equals(person.getUserId())) {
                throw new NotAllowedException("engine.assigning-is-for-administrators");
            }
        }
        if (person != null && userId != null) {
            somebody(person, userId, "userId", "Assignee");
            checkTaking(find(taskId), userId);
        }
    }

    /** A person gives tasks to people who have an account. @param account null for nobody @param field its name in requests */
    void somebody(Authentication person, String account, String field, String label) {
        if (person != null && account != null && isUnknown(UserEntity.class, account)) {
            throw callbacks.submissions().refusal(field, label, "engine.no-such-account", account);
        }
    }

    /** A person offers tasks to groups that there are. */
    void group(Authentication person, String group) {
        if (person != null && group != null && isUnknown(GroupEntity.class, group)) {
            throw callbacks.submissions().refusal("groupId", "Group", "engine.no-such-group", group);
        }
    }

    /** The database knows no zero characters. */
    private static boolean isUnknown(Class<? extends DbEntity> type, String id) {
        return id.indexOf('\0') >= 0 || Context.getCommandContext().getDbEntityManager().selectById(type, id) == null;
    }

    /** Of a task, its assignee or candidate changes the dates only; an administrator changes or creates any. */
    void save(Authentication person, Task changed) {
        dueDate(person, changed.getDueDate());
        followUpDate(person, changed.getFollowUpDate());
        var stored = find(changed.getId());
        if (!isOrdinary(person)) {
            if (stored == null || !Objects.equals(stored.getAssignee(), changed.getAssignee())) {
                somebody(person, changed.getAssignee(), "assignee", "Assignee");
            }
            if (stored == null || !Objects.equals(stored.getOwner(), changed.getOwner())) {
                somebody(person, changed.getOwner(), "owner", "Owner");
            }
            return;
        }
        if (stored == null) {
            throw new NotAllowedException("engine.creating-tasks-is-for-administrators");
        }
        work(person, stored, changed.getId());
        if (!essence(stored).equals(essence(changed))) {
            throw new NotAllowedException("engine.dates-only");
        }
    }

    /** Dates are set by those who work on the task, and by administrators. */
    void workOrAdminister(Authentication person, String taskId) {
        if (isOrdinary(person)) {
            work(person, taskId);
        }
    }

    /** Files of a case are its documents, which are looked at, versioned and shown to those who may see them; the engine's attachments are none of that. */
    void keepFiles(Authentication person) {
        if (person != null) {
            throw callbacks.submissions().refusal("attachment", "Attachment", "engine.files-are-documents");
        }
    }

    /**
     * A comment of a task belongs to the task's own case. All who see the case read it, so that a task with confidential
     * answers takes none, from nobody.
     *
     * @param texts what people read of it
     */
    void note(Authentication person, String taskId, String processInstanceId, String... texts) {
        workOrAdminister(person, taskId);
        if (person == null) {
            return;
        }
        var task = find(taskId);
        if (task != null && task.getProcessDefinitionId() != null
            && Context.getCommandContext().runWithoutAuthorization(() -> callbacks.shownValues().takesConfidentialAnswers(task))) {
            throw new NotAllowedException("engine.no-comments-on-confidential-tasks");
        }
        if (processInstanceId != null && (task == null || !processInstanceId.equals(task.getProcessInstanceId()))) {
            throw callbacks.submissions().refusal("processInstanceId", "Process instance", "engine.not-of-the-task");
        }
        for (var text : texts) {
            if (text != null && text.indexOf('\0') >= 0) {
                throw callbacks.submissions().refusal("message", "Text", "engine.control-characters");
            }
        }
    }

    /** A person sets dates that calendars and the database know. @param field the name of the date in requests */
    void date(Authentication person, Date date, String field, String label) {
        if (person != null && date != null && (date.toInstant().isBefore(EARLIEST) || date.toInstant().isAfter(LATEST))) {
            throw callbacks.submissions().refusal(field, label, "engine.date-out-of-range", day(EARLIEST), day(LATEST));
        }
    }

    void dueDate(Authentication person, Date date) {
        date(person, date, "due", "Due date");
    }

    void followUpDate(Authentication person, Date date) {
        date(person, date, "followUp", "Follow-up date");
    }

    /** What hangs on a task that may be done by now is seen by those who see the task in the history. */
    void recall(Authentication person, String taskId) {
        if (isOrdinary(person) && !isSeen(taskId) && new HistoricTaskInstanceQueryImpl().taskId(taskId).count() == 0) {
            throw new NotAllowedException("engine.not-your-task");
        }
    }

    /** What hangs on a task, such as its attachments, is seen by those who see the task. */
    void see(Authentication person, String taskId) {
        if (isOrdinary(person) && !isSeen(taskId)) {
            throw new NotAllowedException("engine.not-your-task");
        }
    }

    void administer(Authentication person) {
        if (isOrdinary(person)) {
            throw new NotAllowedException("engine.for-administrators");
        }
    }

    /** A manager lets one job that has failed for good run once more; the clocks of others are moved by administrators only. */
    void retry(Authentication person, String jobId, boolean isOnceMore) {
        if (!isOrdinary(person)) {
            return;
        }
        if (person.getGroupIds() == null || !person.getGroupIds().contains(GroupIds.MANAGERS)) {
            throw new NotAllowedException("engine.for-managers");
        }
        var job = jobId == null ? null : Context.getCommandContext().getJobManager().findJobById(jobId);
        if (!isOnceMore || job == null || job.getRetries() > 0) {
            throw new NotAllowedException("engine.retry-once");
        }
    }

    private static List<Object> essence(Task task) {
        return Arrays.asList(task.getName(), Objects.toString(task.getDescription(), ""), task.getPriority(), task.getAssignee(),
            task.getOwner(), task.getDelegationState(), task.getParentTaskId(), task.getCaseInstanceId(), task.getTenantId());
    }

    private static TaskEntity find(String taskId) {
        return taskId == null ? null : Context.getCommandContext().getTaskManager().findTaskById(taskId);
    }

    /** Whether the person who acts may see the task at all. */
    private static boolean isSeen(String taskId) {
        return taskId != null && Context.getProcessEngineConfiguration().getTaskService().createTaskQuery().taskId(taskId).count() > 0;
    }

    /** Whether the task is one that the person who acts sees in the history of their cases. */
    private static boolean isOver(String taskId) {
        return taskId != null && new HistoricTaskInstanceQueryImpl().taskId(taskId).finished().count() > 0;
    }

    private void work(Authentication person, TaskEntity task, String taskId) {
        if (person != null && (task == null ? isOrdinary(person) : !isForThem(task, person))) {
            throw isSeen(taskId) ? new NotAllowedException("engine.task-not-yours", new FormText(task.getName()))
                : new NotAllowedException(task == null && isOver(taskId) ? "engine.task-over" : "engine.not-your-task");
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

    static boolean isAdministrator(Authentication person) {
        return person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static boolean isOf(IdentityLink link, String userId, List<String> groups) {
        return userId.equals(link.getUserId()) || groups != null && groups.contains(link.getGroupId());
    }
}
