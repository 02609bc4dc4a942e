package org.action2.casework.fundreports;

import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** As many reports are being made as the program makes at once; the same can be asked for again. */
final class BusyException extends RefusedException {

    private static final long serialVersionUID = 1L;
    private static final int UNAVAILABLE = 503;
    private static final long RETRY_AFTER_SECONDS = 20;

    private final String key;

    BusyException(String key) {
        super(Sentence.of(key).inEnglish());
        this.key = key;
    }

    @Override
    public int status() {
        return UNAVAILABLE;
    }

    @Override
    public long retryAfterSeconds() {
        return RETRY_AFTER_SECONDS;
    }

    @Override
    public Refusal refusal(Locale language) {
        return Refusal.in(language, key);
    }
}
