package org.action2.casework.deadlines;

/**
 * A task was not done when it was due, or still is not. Published within the engine's transaction.
 *
 * @param taskId the id of the task
 * @param repeat 0 for the first, then counted up
 */
public record TaskOverdue(String taskId, int repeat) {

    public TaskOverdue(String taskId) {
        this(taskId, 0);
    }
}
