package org.action2.casework.deadlines;

/**
 * A late task ended by itself, as the policy says, and its case went on without it. Published within the engine's transaction.
 *
 * @param taskId the id of the task
 */
public record TaskLapsed(String taskId) {
}
