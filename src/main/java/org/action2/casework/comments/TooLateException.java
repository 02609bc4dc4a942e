package org.action2.casework.comments;

import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** A comment is not the caller's own, or has stood too long to be changed. */
class TooLateException extends RefusedException {

    private static final int FORBIDDEN = 403;
    private static final Sentence SAID = Sentence.of("comments.own-and-fresh", CommentBook.WHILE_FRESH.toMinutes());

    TooLateException() {
        super(SAID.inEnglish());
    }

    @Override
    public int status() {
        return FORBIDDEN;
    }

    @Override
    public Refusal refusal(Locale language) {
        return new Refusal(SAID.in(language), List.of());
    }
}
