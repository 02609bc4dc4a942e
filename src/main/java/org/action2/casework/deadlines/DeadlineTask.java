package org.action2.casework.deadlines;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;

/** What deadlines depend on of an open task. @param due null when the task has no due date */
record DeadlineTask(String id, String key, String tenantId, String processDefinitionId, String processInstanceId,
                    String executionId, Date opened, Date due) {

    static DeadlineTask of(Task task) {
        return new DeadlineTask(task.getId(), task.getTaskDefinitionKey(), task.getTenantId(), task.getProcessDefinitionId(),
            task.getProcessInstanceId(), task.getExecutionId(), task.getCreateTime(), task.getDueDate());
    }

    static DeadlineTask of(DelegateTask task) {
        return new DeadlineTask(task.getId(), task.getTaskDefinitionKey(), task.getTenantId(), task.getProcessDefinitionId(),
            task.getProcessInstanceId(), task.getExecutionId(), task.getCreateTime(), task.getDueDate());
    }

    /** Whether the task was opened when its due date was past already, such as a report that is asked for late. */
    boolean isBornLate() {
        return !due.after(opened);
    }
}
