package org.action2.casework.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param kind {@code request}, {@code follow-up}, {@code recommendation}, {@code document} or {@code task}
 * @param key the reference of a case, the key of a recommendation, or the id of a task
 * @param title what people call it: of a recommendation the beginning of its text
 * @param country ISO 3166 alpha-3
 * @param stage where it stands, as the registers name it; null where the person does not see that, and of tasks
 * @param status the same in words of the reader
 * @param at since when it stands there; of a task when it is due, or else since when it is open
 * @param ended whether it is over
 * @param caseKey of a task, the case that it belongs to
 * @param href the address of its page, or of the task
 */
record Hit(String kind, String key, @Nullable String title, @Nullable String country, @Nullable String stage, @Nullable String status, @Nullable Instant at,
           boolean ended, @JsonProperty("case") @Nullable String caseKey, String href) {
}
