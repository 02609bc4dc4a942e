package org.action2.casework.deputies;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * A new task waits for somebody to take it; published in the engine's transaction.
 *
 * @param people   who may take it
 * @param deputies who may take it for those of them who are away, by the person who is away
 */
public record TaskOffered(DelegateTask task, Set<String> people, Map<String, String> deputies) {
}
