package org.action2.casework.refusals;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.springframework.dao.DataAccessResourceFailureException;
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

    private static final long RETRY_AFTER_SECONDS = 30;
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
        return String.valueOf(suspended.getMessage()).toLowerCase(Locale.ROOT).contains(MODEL);
    }

    private static boolean isOfATimer(Throwable cause) {
        return cause instanceof ProcessEngineException && cause.getMessage() != null && cause.getMessage().startsWith(TIMER_UNDER_WAY);
    }

    /** A rollback that fails has no connection any more. */
    private static boolean isOfTheConnection(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException || cause instanceof SQLTransientConnectionException
            || cause instanceof CannotCreateTransactionException || cause instanceof TransactionSystemException;
    }

    RefusalAnswer answer(Locale language) {
        return new RefusalAnswer(status, Refusal.in(language, key), isOfTheDatabase() ? RETRY_AFTER_SECONDS : 0);
    }

    boolean isOfTheDatabase() {
        return this == FULL || this == AWAY;
    }
}
