package org.action2.casework.engine;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/**
 * A person's act on a task.
 *
 * @param caseId the instance that the case began with
 * @param values what is submitted; empty where the task is only taken
 */
public record TaskAct(Task task, String caseId, String person, Map<String, Object> values) {
}
