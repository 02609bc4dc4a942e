package org.action2.casework.engine;

import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
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
        super.complete(taskId, guard.submission(taskId, variables));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return super.completeWithVariablesInReturn(taskId, guard.submission(taskId, variables), deserializeValues);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        super.resolveTask(taskId, guard.submission(taskId, variables));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, Map.of());
    }

    @Override
    public void claim(String taskId, String userId) {
        guard.claim(taskId, userId);
        super.claim(taskId, userId);
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        guard.assign(taskId, userId);
        permitted(new AssignTaskCmd(taskId, userId));
    }

    @Override
    public void saveTask(Task task) {
        guard.save(task);
        permitted(new SaveTaskCmd(task));
    }

    @Override
    public void setDueDate(String taskId, Date dueDate) {
        guard.workOrAdminister(taskId);
        permitted(new SetTaskDueDateCmd(taskId, dueDate));
    }

    @Override
    public void setFollowUpDate(String taskId, Date followUpDate) {
        guard.workOrAdminister(taskId);
        permitted(new SetTaskFollowUpDateCmd(taskId, followUpDate));
    }

    @Override
    public void addComment(String taskId, String processInstanceId, String message) {
        createComment(taskId, processInstanceId, message);
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        guard.workOrAdminister(taskId);
        return permitted(new AddCommentCmd(taskId, processInstanceId, message));
    }

    @Override
    public Attachment createAttachment(String type, String taskId, String processInstanceId, String name, String description, InputStream content) {
        guard.workOrAdminister(taskId);
        return permitted(new CreateAttachmentCmd(type, taskId, processInstanceId, name, description, content, null));
    }

    @Override
    public Attachment createAttachment(String type, String taskId, String processInstanceId, String name, String description, String url) {
        guard.workOrAdminister(taskId);
        return permitted(new CreateAttachmentCmd(type, taskId, processInstanceId, name, description, null, url));
    }

    @Override
    public Attachment getAttachment(String attachmentId) {
        guard.administer();
        return super.getAttachment(attachmentId);
    }

    @Override
    public InputStream getAttachmentContent(String attachmentId) {
        guard.administer();
        return super.getAttachmentContent(attachmentId);
    }

    @Override
    public List<Attachment> getProcessInstanceAttachments(String processInstanceId) {
        guard.administer();
        return super.getProcessInstanceAttachments(processInstanceId);
    }

    @Override
    public List<Attachment> getTaskAttachments(String taskId) {
        guard.see(taskId);
        return super.getTaskAttachments(taskId);
    }

    @Override
    public Attachment getTaskAttachment(String taskId, String attachmentId) {
        guard.see(taskId);
        return super.getTaskAttachment(taskId, attachmentId);
    }

    @Override
    public InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
        guard.see(taskId);
        return super.getTaskAttachmentContent(taskId, attachmentId);
    }

    @Override
    public VariableMap getVariablesTyped(String taskId, boolean deserializeValues) {
        guard.see(taskId);
        return super.getVariablesTyped(taskId, deserializeValues);
    }

    @Override
    public VariableMap getVariablesLocalTyped(String taskId, boolean deserializeValues) {
        guard.see(taskId);
        return super.getVariablesLocalTyped(taskId, deserializeValues);
    }

    @Override
    public <T extends TypedValue> T getVariableTyped(String taskId, String name, boolean deserializeValue) {
        guard.see(taskId);
        return super.getVariableTyped(taskId, name, deserializeValue);
    }

    private <T> T permitted(Command<T> command) {
        return commandExecutor.execute(new PermittedCommand<>(command));
    }
}
