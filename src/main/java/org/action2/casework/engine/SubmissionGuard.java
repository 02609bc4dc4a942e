package org.action2.casework.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;

/** Asked before anything that is submitted to a task, start event or message is kept, whichever way it came. */
public interface SubmissionGuard {

    /**
     * Checks what is submitted to complete a task.
     *
     * @param userId who submits; null for the program itself
     * @return what is to be kept of it
     */
    Map<String, Object> checkTask(Task task, String userId, Map<String, Object> variables);

    /** Checks the variables that a process with a start form was started with, whoever started it. */
    void checkStart(DelegateExecution execution, String userId);

    /**
     * Checks what a person starts a process with, before it starts.
     *
     * @param hasForm whether the process has a start form
     * @return what is to be kept of it
     * @throws org.camunda.bpm.engine.AuthorizationException if only the program starts that process
     */
    Map<String, Object> checkStart(ProcessDefinition definition, boolean hasForm, String userId, Map<String, Object> variables);

    /**
     * Checks what a person sends to a case.
     *
     * @param reference the business key of the case
     * @param userId who sends; null for an administrator, who belongs to no country
     * @return what is to be kept of it
     */
    Map<String, Object> checkMessage(OpenMessage message, String reference, String userId, Map<String, Object> variables);

    /** A refusal of one value, in the form that all refusals have. @param key of what is wrong @param arguments for its placeholders */
    RuntimeException refusal(String field, String label, String key, Object... arguments);
}
