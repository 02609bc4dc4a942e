package org.action2.casework.deputies;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * A task was given to somebody who did not take it themselves; published in the engine's transaction.
 *
 * @param deputy who has it in their place, as they are away
 */
public record TaskAssigned(DelegateTask task, String assignee, Optional<String> deputy) {
}
