package org.action2.casework.engine;

/**
 * A person has started a process by its start form; published in the transaction of the start.
 *
 * @param process its key
 * @param person who started it
 */
public record StartedByForm(String process, String person) {
}
