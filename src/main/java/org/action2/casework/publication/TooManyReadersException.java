package org.action2.casework.publication;

import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** More people read the public view than may at a time. Is answered with status 503. */
class TooManyReadersException extends RefusedException {

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final String KEY = "publication.too-many-readers";
    private static final long SECONDS = 10;

    TooManyReadersException() {
        super(Sentence.of(KEY).inEnglish());
    }

    @Override
    public int status() {
        return SERVICE_UNAVAILABLE;
    }

    @Override
    public Refusal refusal(Locale language) {
        return Refusal.in(language, KEY);
    }

    @Override
    public long retryAfterSeconds() {
        return SECONDS;
    }
}
