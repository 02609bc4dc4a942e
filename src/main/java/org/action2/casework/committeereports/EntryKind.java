package org.action2.casework.committeereports;

import java.util.Arrays;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/**
 * What a statement of a report is about. Who says it is never mixed: what the State says, what the United Nations did, how
 * the country team sees the progress, how the programme assesses it and how the committee grades it are kinds of their own.
 * They stand in the order in which a report has them.
 */
enum EntryKind {
    STATE_REPORT(Section.STATE),
    RECOMMENDATION(Section.RECOMMENDATION),
    /** Which other recommendation it is a duplicate of, under which the records are. */
    DUPLICATE(Section.RECORD),
    NOT_ACTIONABLE(Section.RECORD),
    STATE_CLAIM(Section.STATE),
    ACTION(Section.UNITED_NATIONS),
    ACTION_REPORT(Section.UNITED_NATIONS),
    GRANT(Section.UNITED_NATIONS),
    PROGRESS(Section.PROGRESS),
    ASSESSMENT(Section.ASSESSMENT),
    GRADE(Section.GRADE),
    EVIDENCE(Section.EVIDENCE),
    NOTHING(Section.RECORD),
    /** A sentence that people added. */
    OWN(Section.OWN);

    private final Section section;

    EntryKind(Section section) {
        this.section = section;
    }

    /** What stands under one heading of a recommendation. */
    enum Section {
        RECOMMENDATION,
        STATE,
        UNITED_NATIONS,
        PROGRESS,
        ASSESSMENT,
        GRADE,
        EVIDENCE,
        RECORD,
        OWN;

        /** Its heading. */
        Text heading() {
            return Sentence.of(switch (this) {
                case RECOMMENDATION -> "committeereports.section-recommendation";
                case STATE -> "committeereports.section-state";
                case UNITED_NATIONS -> "committeereports.section-united-nations";
                case PROGRESS -> "committeereports.section-progress";
                case ASSESSMENT -> "committeereports.section-assessment";
                case GRADE -> "committeereports.section-grade";
                case EVIDENCE -> "committeereports.section-evidence";
                case RECORD -> "committeereports.section-record";
                case OWN -> "committeereports.section-own";
            });
        }
    }

    Section section() {
        return section;
    }

    /** As the register has it, such as {@code state-claim}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if it is none */
    static EntryKind of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Reports have no statements of the kind " + id + "."));
    }
}
