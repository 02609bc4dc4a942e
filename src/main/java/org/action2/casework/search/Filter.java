package org.action2.casework.search;

import org.jspecify.annotations.Nullable;

/**
 * What narrows a search.
 *
 * @param country ISO 3166 alpha-3; null for all that the person may see
 * @param stage such as {@code review}; null for all
 * @param ended true for what is over, false for what is not, null for both
 */
record Filter(@Nullable String country, @Nullable String stage, @Nullable Boolean ended) {

    boolean isEmpty() {
        return country == null && stage == null && ended == null;
    }
}
