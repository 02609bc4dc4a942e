package org.action2.casework.engine;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** No password is checked here for a while: too many were wrong. Is answered with status 429. */
public class TooManyAttemptsException extends RefusedException {

    private static final int TOO_MANY_REQUESTS = 429;

    private final Duration retryAfter;

    /** @param retryAfter when another attempt may be made, from now */
    public TooManyAttemptsException(Duration retryAfter) {
        super(sentence(retryAfter).inEnglish());
        this.retryAfter = retryAfter;
    }

    @Override
    public int status() {
        return TOO_MANY_REQUESTS;
    }

    @Override
    public Refusal refusal(Locale language) {
        return new Refusal(message(language), List.of());
    }

    /** At least one second. */
    @Override
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.toSeconds());
    }

    /** What is said of it to a reader of a language. */
    public String message(Locale language) {
        return sentence(retryAfter).in(language);
    }

    private static Sentence sentence(Duration retryAfter) {
        return Sentence.of("engine.too-many-passwords", minutes(retryAfter));
    }

    private static long minutes(Duration time) {
        return Math.max(1, (time.toSeconds() + 59) / 60);
    }
}
