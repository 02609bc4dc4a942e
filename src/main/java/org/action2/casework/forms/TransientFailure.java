package org.action2.casework.forms;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.action2.casework.language.ReaderLanguage;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What is nobody's mistake and passes. The engine would answer all of it with 500 and, some of it, with the statement that failed. */
enum TransientFailure {

    /** Two changed the same at once, people or timers. */
    CLASH(409, "forms.changed-at-once"),

    /** An administrator has suspended a case. */
    ON_HOLD(409, "forms.on-hold"),

    /** An administrator has suspended a process: nothing new of it begins. */
    HALTED(409, "forms.halted"),

    /** The database has no space or no memory left. */
    FULL(503, "forms.database-full"),

    /** The database is away. If it went while the change was being committed, only a look tells whether it was kept. */
    AWAY(503, "forms.database-away");

    private static final String RETRY_AFTER_SECONDS = "30";
    private static final String RESOURCES = "53";
    private static final String GIVEN_UP = "40001|40P01"; // a deadlock, or what can't be serialized
    private static final String TIMER_UNDER_WAY = "Cannot delete job when the job is being executed"; // the engine has no class for it
    private static final String MODEL = "process definition"; // stands in the engine's words about one that is suspended
    private static final String CONNECTION = "(08|57P).*";

    private final int status;
    private final String key;

    TransientFailure(int status, String key) {
        this.status = status;
        this.key = key;
    }

    /** What passes behind a failure, if anything does; what the database itself says goes before what was made of it. */
    static Optional<TransientFailure> behind(Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).toList();
        return causes.stream().flatMap(cause -> said(cause).stream()).findFirst()
            .or(() -> causes.stream().anyMatch(TransientFailure::isOfTheConnection) ? Optional.of(AWAY) : Optional.empty());
    }

    private static Optional<TransientFailure> said(Throwable cause) {
        var state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        if (cause instanceof OptimisticLockingException || state.matches(GIVEN_UP) || isOfATimer(cause)) {
            return Optional.of(CLASH);
        }
        if (cause instanceof SuspendedEntityInteractionException) {
            return Optional.of(isOfAModel(cause) ? HALTED : ON_HOLD);
        }
        return state.startsWith(RESOURCES) ? Optional.of(FULL) : state.matches(CONNECTION) ? Optional.of(AWAY) : Optional.empty();
    }

    private static boolean isOfAModel(Throwable suspended) {
        return suspended.getMessage().toLowerCase(Locale.ROOT).contains(MODEL);
    }

    private static boolean isOfATimer(Throwable cause) {
        return cause instanceof ProcessEngineException && cause.getMessage() != null && cause.getMessage().startsWith(TIMER_UNDER_WAY);
    }

    /** A rollback that fails has no connection any more. */
    private static boolean isOfTheConnection(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException || cause instanceof SQLTransientConnectionException
            || cause instanceof CannotCreateTransactionException || cause instanceof TransactionSystemException;
    }

    /** For the engine's REST and the web apps. */
    Response response() {
        var response = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(refusal(language()));
        return (isOfTheDatabase() ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : response).build();
    }

    /** For the program's own endpoints. */
    ResponseEntity<Refusal> answer() {
        return answer(language());
    }

    ResponseEntity<Refusal> answer(Locale language) {
        var answer = ResponseEntity.status(status).contentType(org.springframework.http.MediaType.APPLICATION_JSON);
        return (isOfTheDatabase() ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : answer).body(refusal(language));
    }

    /** The person's own language is in the database. */
    private Locale language() {
        return isOfTheDatabase() ? ReaderLanguage.asked() : ReaderLanguage.current();
    }

    private boolean isOfTheDatabase() {
        return this == FULL || this == AWAY;
    }

    private Refusal refusal(Locale language) {
        return Refusal.in(language, key);
    }
}
