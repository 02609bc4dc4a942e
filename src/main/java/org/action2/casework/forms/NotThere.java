package org.action2.casework.forms;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;

/** What a request names and is not there. The engine answers some of that with 500, as if it were its own failure. */
final class NotThere {

    private static final Pattern SAYS_SO = Pattern.compile(
        "(?i)\\bno (job|task|process definition|process instance|execution|deployed process definition|user|group|tenant)\\b.{0,40}\\b(found|exists)\\b"
            + "|\\b(cannot find|can't find|couldn't find|could not find)\\b|\\b(does not|doesn't|not) exist\\b");

    private NotThere() {
    }

    /** The answer to a failure that says that something is not there. */
    static Optional<Response> behind(Throwable failure) {
        var message = failure.getMessage();
        return message == null || !SAYS_SO.matcher(message).find() ? Optional.empty()
            : Optional.of(RefusalAnswer.of(Response.Status.NOT_FOUND.getStatusCode(), Refusal.of("forms.not-there")).response());
    }
}
