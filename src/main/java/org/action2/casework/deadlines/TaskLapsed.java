package org.action2.casework.deadlines;

/** A task ended by itself because nobody did it in time; published in the engine's transaction. */
public record TaskLapsed(String taskId) {
}
