package org.action2.casework.input;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.action2.casework.language.Sentence;

/** What was sent is not taken, as it is too long, too slow, too deep, or of characters that can't be kept. */
public class UnfitInputException extends IOException {

    private static final int BAD_REQUEST = 400;
    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final int BUSY = 503;

    private final int status;
    private final String field;
    private final transient Sentence said;

    private UnfitInputException(int status, String field, String key, Object... arguments) {
        this(status, field, Sentence.of(key, arguments));
    }

    private UnfitInputException(int status, String field, Sentence said) {
        super(said.inEnglish(), null);
        this.status = status;
        this.field = field;
        this.said = said;
    }

    static UnfitInputException tooLarge() {
        return new UnfitInputException(TOO_LARGE, null, "input.too-large");
    }

    static UnfitInputException malformed(String key, Object... arguments) {
        return new UnfitInputException(BAD_REQUEST, null, key, arguments);
    }

    /** @param field what it is called where it was sent; null if that is not fit to be repeated */
    static UnfitInputException unfitCharacters(String field) {
        return field == null ? malformed("input.unfit") : new UnfitInputException(BAD_REQUEST, field, "input.unfit-characters");
    }

    static UnfitInputException unsupported(String key) {
        return new UnfitInputException(UNSUPPORTED, null, key);
    }

    static UnfitInputException tooSlow() {
        return new UnfitInputException(TIMEOUT, null, "input.too-slow");
    }

    static UnfitInputException busy() {
        return new UnfitInputException(BUSY, null, "input.busy");
    }

    /** The one that is behind a failure, however it was wrapped on its way. */
    public static Optional<UnfitInputException> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20)
            .filter(UnfitInputException.class::isInstance).map(UnfitInputException.class::cast).findFirst();
    }

    public int status() {
        return status;
    }

    /** Whether to say that it may be sent again, after a few seconds. */
    public boolean passes() {
        return status == BUSY;
    }

    /** As every refusal: a sentence, and the fault of each field, for a reader of a language. */
    public Map<String, Object> answer(Locale language) {
        var message = said.in(language);
        return field == null ? Map.of("message", message, "faults", List.of())
            : Map.of("message", Sentence.of("input.field", field, message).in(language),
                "faults", List.of(Map.of("field", field, "label", field, "message", message, "path", field)));
    }
}
