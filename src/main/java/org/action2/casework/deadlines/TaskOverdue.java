package org.action2.casework.deadlines;

/**
 * A task was not done when it was due. Published within the engine's transaction.
 *
 * @param taskId the id of the task
 */
public record TaskOverdue(String taskId) {
}
