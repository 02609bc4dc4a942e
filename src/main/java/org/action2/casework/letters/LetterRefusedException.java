package org.action2.casework.letters;

import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** What was asked about letters is not there, or was changed meanwhile. */
final class LetterRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final int status;
    private final String key;

    private LetterRefusedException(int status, String key) {
        super(Sentence.of(key).inEnglish());
        this.status = status;
        this.key = key;
    }

    static LetterRefusedException notThere(String key) {
        return new LetterRefusedException(NOT_FOUND, key);
    }

    static LetterRefusedException clash(String key) {
        return new LetterRefusedException(CONFLICT, key);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Refusal refusal(Locale language) {
        return Refusal.in(language, key);
    }
}
