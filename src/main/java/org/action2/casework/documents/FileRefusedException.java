package org.action2.casework.documents;

import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;

/** A file, or what somebody wanted with one, is refused; nothing of it was kept unless the sentence says so. */
class FileRefusedException extends RefusedException {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final long RETRY_AFTER_SECONDS = 10;

    private final int status;
    private final transient Sentence said;

    private FileRefusedException(int status, Sentence said) {
        super(said.inEnglish());
        this.status = status;
        this.said = said;
    }

    /** What is in the file is not taken. */
    static FileRefusedException content(String key, Object... arguments) {
        return new FileRefusedException(BAD_REQUEST, Sentence.of(key, arguments));
    }

    static FileRefusedException notThere(String key) {
        return new FileRefusedException(NOT_FOUND, Sentence.of(key));
    }

    static FileRefusedException clash(String key, Object... arguments) {
        return new FileRefusedException(CONFLICT, Sentence.of(key, arguments));
    }

    static FileRefusedException later(String key, Object... arguments) {
        return new FileRefusedException(UNAVAILABLE, Sentence.of(key, arguments));
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public long retryAfterSeconds() {
        return status == UNAVAILABLE ? RETRY_AFTER_SECONDS : 0;
    }

    /** Whether the file can be tried again as it is. */
    boolean passes() {
        return status == UNAVAILABLE;
    }

    @Override
    public Refusal refusal(Locale language) {
        return new Refusal(said.in(language), List.of());
    }
}
