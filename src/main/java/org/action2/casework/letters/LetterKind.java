package org.action2.casework.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The letters that leave the house. The table {@code letters} says who gets each. */
public enum LetterKind {

    /** To the programme: the Resident Coordinator stands behind the request. */
    ENDORSEMENT,

    /** To the country team: what is missing. */
    COMPLETION_REQUEST,

    /** To the country team: approved, deferred, declined or not eligible, with the reasons. */
    DECISION,

    /** To the Resident Coordinator: the terms of the grant. */
    AGREEMENT,

    /** To the country team: what was paid, when and under which reference. */
    DISBURSEMENT_ADVICE,

    /** To the country team: a report is late. */
    REPORT_REMINDER,

    /** To the country team: what became of the money, and that the grant is closed. */
    CLOSING,

    /** To the country team: the report of the State has come in. */
    ACKNOWLEDGEMENT,

    /** To the country team: how the committee graded what the State did. */
    FOLLOW_UP;

    static Optional<LetterKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** As models, tables and addresses have it, such as {@code disbursement-advice}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
