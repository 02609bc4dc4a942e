package org.action2.casework.deadlines;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Raises the priority of the late task named by the input {@code lateTask}, so that it stands out in every list. */
@Component
class EscalateTask implements JavaDelegate {

    private static final int ESCALATED_PRIORITY = 75;

    private final TaskService tasks;

    EscalateTask(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.createTaskQuery()
            .processInstanceId(execution.getProcessInstanceId())
            .taskDefinitionKey((String) execution.getVariableLocal("lateTask"))
            .list()
            .forEach(task -> tasks.setPriority(task.getId(), ESCALATED_PRIORITY));
    }
}
