package org.action2.casework.deadlines;

/**
 * A late task was brought before its supervisors (step 1) or before managers (step 2). Published within the engine's transaction.
 *
 * @param taskId the id of the task
 * @param step 1 or 2
 * @param supervisorGroup the group that is to decide what happens
 */
public record TaskEscalated(String taskId, int step, String supervisorGroup) {
}
