package org.action2.casework.deadlines;

/**
 * A task is soon due and still open. Published within the engine's transaction.
 *
 * @param taskId the id of the task
 */
public record TaskReminderDue(String taskId) {
}
