package org.action2.casework.committeereports;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a draft as it was made from a record.
 *
 * @param number         from 1, in the order of the report
 * @param document       the key of the document that it is about
 * @param recommendation the key of the recommendation that it is about; null for what is said of the document
 * @param place          where it is said to be about, in the report's language: {@code CCPR/C/KEN/CO/4, para. 12}
 * @param lead           what the program says by the record, in the report's language; may be empty, and is never changed
 * @param text           what people wrote in the record, as they wrote it; may be empty, and may be shortened
 * @param source         where it comes from, in the report's language
 * @param record         the record itself, such as {@code FU-KEN-2027-0001/progress/2027-03-01}
 * @param shared         of what is told in full but once
 */
record Entry(int number, EntryKind kind, String document, @Nullable String recommendation, String place, String lead, String text, String source, String record,
             Shared shared) {

    /** Where another statement tells the same in full, stands in {@link Shared#elsewhere}. */
    static final String PLACE = "{place}";

    /** A statement that is told by itself. */
    Entry(int number, EntryKind kind, String document, @Nullable String recommendation, String place, String lead, String text, String source, String record) {
        this(number, kind, document, recommendation, place, lead, text, source, record, Shared.NONE);
    }

    /**
     * What several statements would tell in the same words; the report tells it in full at the first of them that it keeps.
     *
     * @param topic     what they share; empty for what is told by itself
     * @param elsewhere what stands here instead, in the report's language, with {@value Entry#PLACE} for where it is told; empty for nothing
     */
    record Shared(String topic, String elsewhere) {

        static final Shared NONE = new Shared("", "");
    }

    boolean isShared() {
        return !shared.topic().isEmpty();
    }

    boolean isQuotation() {
        return kind == EntryKind.RECOMMENDATION;
    }

    /** The statement without what was left out of its text. */
    Entry shortenedTo(String shorter) {
        return new Entry(number, kind, document, recommendation, place, lead, shorter, source, record, shared);
    }

    /** What stands in its place where another statement tells it in full. */
    Entry toldAt(String otherPlace) {
        return new Entry(number, kind, document, recommendation, place, shared.elsewhere().replace(PLACE, otherPlace), "", source, record, shared);
    }
}
