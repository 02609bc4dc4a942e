package org.action2.casework.input;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was sent is not taken, as it is too long, too slow, too deep, or of characters that can't be kept. */
public class UnfitInputException extends IOException {

    private static final int BAD_REQUEST = 400;
    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final int BUSY = 503;

    private final int status;
    private final String field;

    private UnfitInputException(int status, String field, String message) {
        super(message, null);
        this.status = status;
        this.field = field;
    }

    static UnfitInputException tooLarge() {
        return new UnfitInputException(TOO_LARGE, null, "This is larger than what is taken.");
    }

    static UnfitInputException malformed(String message) {
        return new UnfitInputException(BAD_REQUEST, null, message);
    }

    /** @param field what it is called where it was sent; null if that is not fit to be repeated */
    static UnfitInputException unfitCharacters(String field) {
        return new UnfitInputException(BAD_REQUEST, field, Characters.FAULT);
    }

    static UnfitInputException unsupported(String message) {
        return new UnfitInputException(UNSUPPORTED, null, message);
    }

    static UnfitInputException tooSlow() {
        return new UnfitInputException(TIMEOUT, null, "This arrives too slowly. Send it again over a better connection.");
    }

    static UnfitInputException busy() {
        return new UnfitInputException(BUSY, null, "Too much is being sent at the moment. Try again in a few seconds.");
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

    /** As every refusal: a sentence, and the fault of each field. */
    public Map<String, Object> answer() {
        if (field == null) {
            return Map.of("message", status == BAD_REQUEST && getMessage().equals(Characters.FAULT) ? "What was sent " + getMessage() + "." : getMessage(),
                "faults", List.of());
        }
        return Map.of("message", "\"" + field + "\" " + getMessage() + ".",
            "faults", List.of(Map.of("field", field, "label", field, "message", getMessage())));
    }
}
