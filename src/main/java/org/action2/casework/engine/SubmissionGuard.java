package org.action2.casework.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

/** Asked before anything that is submitted to a task or start event is kept, whichever way it came. */
public interface SubmissionGuard {

    /**
     * Checks what is submitted to complete a task.
     *
     * @param userId who submits; null for the program itself
     * @return what is to be kept of it
     */
    Map<String, Object> checkTask(Task task, String userId, Map<String, Object> variables);

    /** Checks the variables that a process with a start form was started with. */
    void checkStart(DelegateExecution execution, String userId);
}
