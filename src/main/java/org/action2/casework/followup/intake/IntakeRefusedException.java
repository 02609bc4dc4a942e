package org.action2.casework.followup.intake;

import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusedException;
import org.springframework.http.HttpStatus;

/** A request is refused with a status and a sentence. */
class IntakeRefusedException extends RefusedException {

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

    @Override
    public int status() {
        return status.value();
    }

    @Override
    public Refusal refusal(Locale language) {
        return new Refusal(said.in(language), List.of());
    }

    Text said() {
        return said;
    }
}
