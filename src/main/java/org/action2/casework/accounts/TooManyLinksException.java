package org.action2.casework.accounts;

import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** Too many links for passwords were asked for from one address. Is answered with status 429. */
class TooManyLinksException extends RefusedException {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String KEY = "accounts.too-many-links";
    private static final long HOUR_SECONDS = 3600;

    TooManyLinksException() {
        super(Sentence.of(KEY).inEnglish());
    }

    @Override
    public int status() {
        return TOO_MANY_REQUESTS;
    }

    @Override
    public Refusal refusal(Locale language) {
        return Refusal.in(language, KEY);
    }

    @Override
    public long retryAfterSeconds() {
        return HOUR_SECONDS;
    }
}
