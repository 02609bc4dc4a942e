package org.action2.casework.clarification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to a country team.
 *
 * @param taskId  the task of who asks
 * @param agency  whose reviewer asks; null for the screener
 * @param endedAt when it was no longer needed; null unless it ended without an answer
 */
record Clarification(UUID id, String caseKey, String country, String taskId, String taskName, String askedBy, @Nullable String agency, Instant askedAt,
                     String question, @Nullable String processInstanceId, @Nullable String answer, @Nullable String answeredBy, @Nullable Instant answeredAt,
                     @Nullable Instant endedAt) {

    String state() {
        return answeredAt != null ? "answered" : endedAt != null ? "ended" : "open";
    }
}
