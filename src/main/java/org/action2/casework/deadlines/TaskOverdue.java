package org.action2.casework.deadlines;

/** A task has passed its due date; published in the engine's transaction. */
public record TaskOverdue(String taskId) {
}
