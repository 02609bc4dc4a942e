package org.action2.casework.engine;

import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.ReasonedRefusal;
import org.camunda.bpm.engine.AuthorizationException;

/** Somebody may not do this. Is answered with status 403 and the reason in the reader's language; logs have it in English. */
public class NotAllowedException extends AuthorizationException implements ReasonedRefusal {

    private final transient Sentence reason;

    /** @param key of the reason, such as {@code engine.for-administrators} @param arguments for its placeholders */
    public NotAllowedException(String key, Object... arguments) {
        this(Sentence.of(key, arguments));
    }

    private NotAllowedException(Sentence reason) {
        super(reason.inEnglish());
        this.reason = reason;
    }

    @Override
    public String reason(Locale language) {
        return reason.in(language);
    }
}
