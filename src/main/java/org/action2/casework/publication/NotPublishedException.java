package org.action2.casework.publication;

import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** There is no such file, or nothing of what it would hold is published. Is answered with status 404. */
class NotPublishedException extends RefusedException {

    private static final int NOT_FOUND = 404;
    private static final String KEY = "publication.not-published";

    NotPublishedException() {
        super(Sentence.of(KEY).inEnglish());
    }

    @Override
    public int status() {
        return NOT_FOUND;
    }

    @Override
    public Refusal refusal(Locale language) {
        return Refusal.in(language, KEY);
    }
}
