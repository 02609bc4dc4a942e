package org.action2.casework.clarification;

import java.util.UUID;

/**
 * A country team answered a question; published in the engine's transaction.
 *
 * @param asker who asked
 */
public record ClarificationAnswered(UUID id, String caseKey, String title, String country, String asker) {
}
