package org.action2.casework.deadlines;

/** The moment to remind people of a task has come, before it is due; published in the engine's transaction. */
public record TaskReminderDue(String taskId) {
}
