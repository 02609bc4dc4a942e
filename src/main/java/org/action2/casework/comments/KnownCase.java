package org.action2.casework.comments;

import org.jspecify.annotations.Nullable;

/**
 * A case as its register knows it.
 *
 * @param key     its reference
 * @param country ISO 3166 alpha-3; null if it belongs to none
 * @param process the key of its process
 * @param caseId  the process instance that it began with; null before there is one
 */
public record KnownCase(String key, String title, @Nullable String country, String process, @Nullable String caseId, String stage) {
}
