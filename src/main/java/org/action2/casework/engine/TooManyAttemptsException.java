package org.action2.casework.engine;

import java.time.Duration;

/** No password is checked here for a while: too many were wrong. Is answered with status 429. */
public class TooManyAttemptsException extends RuntimeException {

    private final Duration retryAfter;

    /** @param retryAfter when another attempt may be made, from now */
    public TooManyAttemptsException(Duration retryAfter) {
        super("Too many wrong passwords. Try again in " + minutes(retryAfter) + (minutes(retryAfter) == 1 ? " minute." : " minutes."));
        this.retryAfter = retryAfter;
    }

    /** The value of the header {@code Retry-After}, at least one second. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.toSeconds());
    }

    private static long minutes(Duration time) {
        return Math.max(1, (time.toSeconds() + 59) / 60);
    }
}
