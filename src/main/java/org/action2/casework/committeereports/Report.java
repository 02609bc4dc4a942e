package org.action2.casework.committeereports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.action2.casework.language.ReaderLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A report as its register knows it.
 *
 * @param key        such as {@code CR-KEN-2027-0001}, which is its number, too
 * @param country    ISO 3166 alpha-3
 * @param document   the key of the document that it is about; null for a report on a period
 * @param body       to which it goes; null for a report on a period
 * @param periodFrom the first day of the period; null for a report on a document
 * @param periodTo   its last day
 * @param submission {@value CommitteeReportProcess#FOLLOW_UP_REPORT} or {@value CommitteeReportProcess#OTHER_REPORT}
 * @param language   in which it is written
 * @param endedAt    null while it runs
 * @param draft      which one counts, from 1
 * @param compiledAt when that was made from the records
 * @param clearedAt  since when nothing of it changes any more; null before
 * @param words      of the text that was cleared; null before
 */
record Report(String key, String processInstanceId, String country, String title, @Nullable String document, @Nullable String body,
              @Nullable LocalDate periodFrom, @Nullable LocalDate periodTo, String submission, String language, String stage,
              @Nullable Instant endedAt, int draft, Instant compiledAt, @Nullable String clearedBy, @Nullable Instant clearedAt, @Nullable Integer words) {

    Locale locale() {
        return ReaderLanguage.named(language).orElse(Locale.ENGLISH);
    }

    Optional<Instant> frozen() {
        return Optional.ofNullable(clearedAt);
    }

    /** The day whose records it tells of, in UTC. */
    LocalDate recordsAsOf() {
        return LocalDate.ofInstant(compiledAt, ZoneOffset.UTC);
    }

    boolean isAt(ReportStage other) {
        return stage.equals(other.id());
    }
}
