package org.action2.casework.comments;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody mentioned others in a comment; published in an engine's transaction.
 *
 * @param caseKey of the case that the comment is on
 * @param country of the case; null if it belongs to none
 * @param by      the name of who wrote it
 * @param people  the accounts of those mentioned, not of the author
 */
public record PersonMentioned(UUID comment, String caseKey, String title, @Nullable String country, String by, List<String> people) {
}
