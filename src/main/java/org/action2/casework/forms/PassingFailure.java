package org.action2.casework.forms;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What is nobody's mistake and passes. The engine would answer all of it with 500 and, some of it, with the statement that failed. */
enum PassingFailure {

    /** Two changed the same at once, people or timers. */
    CLASH(409, "Somebody else, or a timer, changed this at the same moment. Nothing of yours was kept: look again and repeat it if it still applies."),

    /** The database has no space or no memory left. */
    FULL(503, "The database takes nothing at the moment. Nothing of this was kept: try again later."),

    /** The database is away. If it went while the change was being committed, only a look tells whether it was kept. */
    AWAY(503, "The database does not answer at the moment. Try again later, and look first whether this was kept.");

    private static final String RETRY_AFTER_SECONDS = "30";
    private static final String RESOURCES = "53";
    private static final String GIVEN_UP = "40001|40P01"; // a deadlock, or what can't be serialized
    private static final String CONNECTION = "(08|57P).*";

    private final int status;
    private final String message;

    PassingFailure(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** What passes behind a failure, if anything does; what the database itself says goes before what was made of it. */
    static Optional<PassingFailure> behind(Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).toList();
        return causes.stream().flatMap(cause -> said(cause).stream()).findFirst()
            .or(() -> causes.stream().anyMatch(PassingFailure::isOfTheConnection) ? Optional.of(AWAY) : Optional.empty());
    }

    private static Optional<PassingFailure> said(Throwable cause) {
        var state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        if (cause instanceof OptimisticLockingException || state.matches(GIVEN_UP)) {
            return Optional.of(CLASH);
        }
        return state.startsWith(RESOURCES) ? Optional.of(FULL) : state.matches(CONNECTION) ? Optional.of(AWAY) : Optional.empty();
    }

    /** A rollback that fails has no connection any more. */
    private static boolean isOfTheConnection(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException || cause instanceof SQLTransientConnectionException
            || cause instanceof CannotCreateTransactionException || cause instanceof TransactionSystemException;
    }

    /** For the engine's REST and the web apps. */
    Response response() {
        var response = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(new Refusal(message, List.of()));
        return (this != CLASH ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : response).build();
    }

    /** For the program's own endpoints. */
    ResponseEntity<Refusal> answer() {
        var answer = ResponseEntity.status(status).contentType(org.springframework.http.MediaType.APPLICATION_JSON);
        return (this != CLASH ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : answer).body(new Refusal(message, List.of()));
    }
}
