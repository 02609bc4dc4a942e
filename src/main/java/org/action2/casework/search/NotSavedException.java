package org.action2.casework.search;

import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** The person has no such saved search. */
class NotSavedException extends RefusedException {

    private static final int NOT_FOUND = 404;

    private static final Sentence SAID = Sentence.of("search.not-saved");

    NotSavedException() {
        super(SAID.inEnglish());
    }

    @Override
    public int status() {
        return NOT_FOUND;
    }

    @Override
    public Refusal refusal(Locale language) {
        return new Refusal(SAID.in(language), List.of());
    }
}
