package org.action2.casework.comments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a case.
 *
 * @param country   of the case; null if it belongs to none
 * @param editedAt  null if it stands as it was written
 * @param removedAt null while it stands; then the text is empty
 * @param agency    whose reviewer wrote it; null for all other comments
 * @param taskId    the task that it was written at; null if at none
 * @param mentions  the accounts that it mentions
 */
record Comment(UUID id, String caseKey, @Nullable String country, String author, Instant writtenAt, @Nullable Instant editedAt, @Nullable Instant removedAt,
               String text, Audience audience, @Nullable String agency, @Nullable String taskId, @Nullable String taskName, List<String> mentions) {

    /** The same with another text. */
    Comment edited(String newText, List<String> newMentions, Instant at) {
        return new Comment(id, caseKey, country, author, writtenAt, at, null, newText, audience, agency, taskId, taskName, newMentions);
    }

    /** What is left of it once it is removed. */
    Comment removed(Instant at) {
        return new Comment(id, caseKey, country, author, writtenAt, editedAt, at, "", audience, agency, taskId, taskName, List.of());
    }
}
