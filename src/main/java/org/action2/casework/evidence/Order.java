package org.action2.casework.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle is to be about: one case, or all that ran in a period.
 *
 * @param key of the case; null for a period
 * @param caseId the case's outermost process instance; null for a period
 * @param country of the case, or to which the period is narrowed; null for all
 * @param from the first day (UTC); null for a case
 * @param to the last day; null for a case
 */
record Order(@Nullable String key, @Nullable String caseId, @Nullable String country, @Nullable LocalDate from, @Nullable LocalDate to) {

    static Order ofCase(String key, String caseId, @Nullable String country) {
        return new Order(key, caseId, country, null, null);
    }

    static Order ofPeriod(@Nullable String country, LocalDate from, LocalDate to) {
        return new Order(null, null, country, from, to);
    }

    String inWords() {
        return key != null ? "case " + key : (country == null ? "the whole programme" : "country " + country) + " from " + from + " to " + to;
    }

    /** For the name of a file. */
    String name() {
        return key != null ? SafeNames.plain(key) : (country == null ? "programme" : country) + "-" + from + "-" + to;
    }

    /** @throws NullPointerException for a case */
    Instant begin() {
        return at(from);
    }

    /** The moment after the last day. */
    Instant end() {
        return at(Objects.requireNonNull(to).plusDays(1));
    }

    List<String> countries(List<String> all) {
        return country == null ? all : List.of(country);
    }

    private static Instant at(@Nullable LocalDate day) {
        return Objects.requireNonNull(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
