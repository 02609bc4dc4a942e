package org.action2.casework.engine;

import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The engine's task service, which does for people only what the {@link TaskGuard} lets pass. */
class GuardedTaskService extends TaskServiceImpl {

    private final TaskGuard guard;

    GuardedTaskService(TaskGuard guard) {
        this.guard = guard;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        guarded(person -> super.complete(taskId, guard.submission(person, taskId, variables)));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return GuardedCommand.run(commandExecutor, guard,
            person -> super.completeWithVariablesInReturn(taskId, guard.submission(person, taskId, variables), deserializeValues));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        guarded(person -> super.resolveTask(taskId, guard.submission(person, taskId, variables)));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, Map.of());
    }

    @Override
    public void claim(String taskId, String userId) {
        guarded(person -> {
            guard.claim(person, taskId, userId);
            super.claim(taskId, userId);
        });
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        permitted(person -> guard.assign(person, taskId, userId), new AssignTaskCmd(taskId, userId));
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        administered(person -> guard.somebody(person, userId, "userId", "Assignee"), () -> super.delegateTask(taskId, userId));
    }

    @Override
    public void setOwner(String taskId, String userId) {
        administered(person -> guard.somebody(person, userId, "userId", "Owner"), () -> super.setOwner(taskId, userId));
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        addUserIdentityLink(taskId, userId, IdentityLinkType.CANDIDATE);
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        administered(person -> guard.somebody(person, userId, "userId", "Account"), () -> super.addUserIdentityLink(taskId, userId, type));
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        addGroupIdentityLink(taskId, groupId, IdentityLinkType.CANDIDATE);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        administered(person -> guard.group(person, groupId), () -> super.addGroupIdentityLink(taskId, groupId, type));
    }

    @Override
    public void saveTask(Task task) {
        permitted(person -> guard.save(person, task), new SaveTaskCmd(task));
    }

    @Override
    public void setDueDate(String taskId, Date dueDate) {
        permitted(person -> {
            guard.workOrAdminister(person, taskId);
            guard.dueDate(person, dueDate);
        }, new SetTaskDueDateCmd(taskId, dueDate));
    }

    @Override
    public void setFollowUpDate(String taskId, Date followUpDate) {
        permitted(person -> {
            guard.workOrAdminister(person, taskId);
            guard.followUpDate(person, followUpDate);
        }, new SetTaskFollowUpDateCmd(taskId, followUpDate));
    }

    @Override
    public void addComment(String taskId, String processInstanceId, String message) {
        createComment(taskId, processInstanceId, message);
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        return permitted(person -> guard.note(person, taskId, processInstanceId, message), new AddCommentCmd(taskId, processInstanceId, message));
    }

    @Override
    public Attachment createAttachment(String type, String taskId, String processInstanceId, String name, String description, InputStream content) {
        return permitted(guard::keepFiles,
            new CreateAttachmentCmd(type, taskId, processInstanceId, name, description, content, null));
    }

    @Override
    public Attachment createAttachment(String type, String taskId, String processInstanceId, String name, String description, String url) {
        return permitted(guard::keepFiles,
            new CreateAttachmentCmd(type, taskId, processInstanceId, name, description, null, url));
    }

    @Override
    public Comment getTaskComment(String taskId, String commentId) {
        return GuardedCommand.run(commandExecutor, guard, person -> {
            guard.recall(person, taskId);
            return super.getTaskComment(taskId, commentId);
        });
    }

    @Override
    public Attachment getAttachment(String attachmentId) {
        return forAdministrators(() -> super.getAttachment(attachmentId));
    }

    @Override
    public InputStream getAttachmentContent(String attachmentId) {
        return forAdministrators(() -> super.getAttachmentContent(attachmentId));
    }

    @Override
    public List<Attachment> getProcessInstanceAttachments(String processInstanceId) {
        return forAdministrators(() -> super.getProcessInstanceAttachments(processInstanceId));
    }

    @Override
    public List<Attachment> getTaskAttachments(String taskId) {
        return forThoseWhoSee(taskId, () -> super.getTaskAttachments(taskId));
    }

    @Override
    public Attachment getTaskAttachment(String taskId, String attachmentId) {
        return forThoseWhoSee(taskId, () -> super.getTaskAttachment(taskId, attachmentId));
    }

    @Override
    public InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
        return forThoseWhoSee(taskId, () -> super.getTaskAttachmentContent(taskId, attachmentId));
    }

    @Override
    public VariableMap getVariablesTyped(String taskId, boolean deserializeValues) {
        return forThoseWhoSee(taskId, () -> super.getVariablesTyped(taskId, deserializeValues));
    }

    @Override
    public VariableMap getVariablesLocalTyped(String taskId, boolean deserializeValues) {
        return forThoseWhoSee(taskId, () -> super.getVariablesLocalTyped(taskId, deserializeValues));
    }

    @Override
    public <T extends TypedValue> T getVariableTyped(String taskId, String name, boolean deserializeValue) {
        return forThoseWhoSee(taskId, () -> super.getVariableTyped(taskId, name, deserializeValue));
    }

    private void guarded(Consumer<Authentication> work) {
        GuardedCommand.run(commandExecutor, guard, person -> {
            work.accept(person);
            return null;
        });
    }

    private void administered(Consumer<Authentication> check, Runnable work) {
        guarded(person -> {
            guard.administer(person);
            check.accept(person);
            work.run();
        });
    }

    private <T> T permitted(Consumer<Authentication> check, Command<T> command) {
        return GuardedCommand.run(commandExecutor, guard, person -> {
            check.accept(person);
            return commandExecutor.execute(new PrivilegedCommand<>(command));
        });
    }

    private <T> T forThoseWhoSee(String taskId, Supplier<T> reading) {
        return GuardedCommand.run(commandExecutor, guard, person -> {
            guard.see(person, taskId);
            return reading.get();
        });
    }

    private <T> T forAdministrators(Supplier<T> reading) {
        guard.administer(guard.person());
        return reading.get();
    }
}
