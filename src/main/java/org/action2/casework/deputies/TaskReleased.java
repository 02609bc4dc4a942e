package org.action2.casework.deputies;

import java.util.Set;

/**
 * Nobody has an open task any more, as who had it may not work on it; published in the transaction of the change.
 *
 * @param people   who may take it now, or else see to it
 * @param formerly the name of who had it
 */
public record TaskReleased(String taskId, Set<String> people, String formerly) {
}
