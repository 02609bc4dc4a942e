package org.action2.casework.deadlines;

/**
 * A task is soon due and still open. Published within the engine's transaction.
 *
 * @param taskId the id of the task
 * @param repeat 0 for the first, then counted up
 */
public record TaskReminderDue(String taskId, int repeat) {

    public TaskReminderDue(String taskId) {
        this(taskId, 0);
    }
}
