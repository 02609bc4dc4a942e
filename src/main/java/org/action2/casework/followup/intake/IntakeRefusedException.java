package org.action2.casework.followup.intake;

import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.springframework.http.HttpStatus;

/** A request is refused with a status and a sentence. */
class IntakeRefusedException extends RuntimeException {

    private final HttpStatus status;
    private final transient Text said;

    /** @param key of the sentence @param arguments for its placeholders */
    IntakeRefusedException(HttpStatus status, String key, Object... arguments) {
        this(status, Sentence.of(key, arguments));
    }

    private IntakeRefusedException(HttpStatus status, Text said) {
        super(said.inEnglish());
        this.status = status;
        this.said = said;
    }

    HttpStatus status() {
        return status;
    }

    Text said() {
        return said;
    }
}
