package org.action2.casework.fundreports;

import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** Somebody else wrote the introduction since it was read. */
class ChangedMeanwhileException extends RefusedException {

    private static final long serialVersionUID = 1L;
    private static final int CONFLICT = 409;
    private static final Sentence SAID = Sentence.of("fundreports.changed-meanwhile");

    ChangedMeanwhileException() {
        super(SAID.inEnglish());
    }

    @Override
    public int status() {
        return CONFLICT;
    }

    @Override
    public Refusal refusal(Locale language) {
        return new Refusal(SAID.in(language), List.of());
    }
}
