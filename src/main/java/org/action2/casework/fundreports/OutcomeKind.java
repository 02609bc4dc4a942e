package org.action2.casework.fundreports;

import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** Who says how far a recommendation is; what one says is never held against what another says. */
enum OutcomeKind {

    /** The country team. */
    PROGRESS(Sentence.of("fundreports.kind-progress")),

    /** The programme. */
    ASSESSMENT(Sentence.of("fundreports.kind-assessment")),

    /** The committee, by the day of its publication. */
    GRADE(Sentence.of("fundreports.kind-grade"));

    private final Text name;

    OutcomeKind(Text name) {
        this.name = name;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text inWords() {
        return name;
    }
}
