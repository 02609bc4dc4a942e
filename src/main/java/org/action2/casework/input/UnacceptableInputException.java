package org.action2.casework.input;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.Refused;

/** What was sent is not taken, as it is too long, too slow, too deep, or of characters that can't be kept. */
public class UnacceptableInputException extends IOException implements Refused {

    private static final int RETRY_AFTER_SECONDS = 5;

    private static final int BAD_REQUEST = 400;
    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final int BUSY = 503;

    private final int status;
    private final String field;
    private final transient Sentence said;

    private UnacceptableInputException(int status, String field, String key, Object... arguments) {
        this(status, field, Sentence.of(key, arguments));
    }

    private UnacceptableInputException(int status, String field, Sentence said) {
        super(said.inEnglish(), null);
        this.status = status;
        this.field = field;
        this.said = said;
    }

    static UnacceptableInputException tooLarge() {
        return new UnacceptableInputException(TOO_LARGE, null, "input.too-large");
    }

    static UnacceptableInputException malformed(String key, Object... arguments) {
        return new UnacceptableInputException(BAD_REQUEST, null, key, arguments);
    }

    /** @param field what it is called where it was sent; null if that is not fit to be repeated */
    static UnacceptableInputException unfitCharacters(String field) {
        return field == null ? malformed("input.unfit") : new UnacceptableInputException(BAD_REQUEST, field, "input.unfit-characters");
    }

    static UnacceptableInputException unsupported(String key) {
        return new UnacceptableInputException(UNSUPPORTED, null, key);
    }

    static UnacceptableInputException tooSlow() {
        return new UnacceptableInputException(TIMEOUT, null, "input.too-slow");
    }

    static UnacceptableInputException busy() {
        return new UnacceptableInputException(BUSY, null, "input.busy");
    }

    /** The one that is behind a failure, however it was wrapped on its way. */
    static Optional<UnacceptableInputException> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20)
            .filter(UnacceptableInputException.class::isInstance).map(UnacceptableInputException.class::cast).findFirst();
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public long retryAfterSeconds() {
        return status == BUSY ? RETRY_AFTER_SECONDS : 0;
    }

    @Override
    public Refusal refusal(Locale language) {
        var message = said.in(language);
        return field == null ? new Refusal(message, List.of())
            : new Refusal(Sentence.of("input.field", field, message).in(language), List.of(new Fault(field, field, Text.same(field), Text.same(message))));
    }
}
