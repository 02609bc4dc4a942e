package org.action2.casework.forms;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is nobody's mistake and passes. The engine would answer all of it with 500 and, some of it, with the statement that failed. */
enum PassingFailure {

    /** Two changed the same at once, people or timers. */
    CLASH(409, "Somebody else, or a timer, changed this at the same moment. Nothing of yours was kept: look again and repeat it if it still applies."),

    /** The database is away or full. */
    DATABASE(503, "The database takes nothing at the moment. Nothing of this was kept: try again later.");

    private static final String RETRY_AFTER_SECONDS = "30";
    private static final String RESOURCES_OR_CONNECTION = "(53|08|57P).*";

    private final int status;
    private final String message;

    PassingFailure(int status, String message) {
        this.status = status;
        this.message = message;
    }

    static Optional<PassingFailure> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).flatMap(cause -> of(cause).stream()).findFirst();
    }

    private static Optional<PassingFailure> of(Throwable cause) {
        if (cause instanceof OptimisticLockingException) {
            return Optional.of(CLASH);
        }
        var isDatabase = cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException
            || cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches(RESOURCES_OR_CONNECTION);
        return isDatabase ? Optional.of(DATABASE) : Optional.empty();
    }

    /** For the engine's REST and the web apps. */
    Response response() {
        var response = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(new Refusal(message, List.of()));
        return (this == DATABASE ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : response).build();
    }

    /** For the program's own endpoints. */
    ResponseEntity<Refusal> answer() {
        var answer = ResponseEntity.status(status).contentType(org.springframework.http.MediaType.APPLICATION_JSON);
        return (this == DATABASE ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : answer).body(new Refusal(message, List.of()));
    }
}
