package org.action2.casework.engine;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does once more what a person did that clashed with something at the same moment, such as a timer of the same case: nothing
 * of the first try was kept. Whoever comes second is then told what has become of the task, and not that somebody was quicker.
 * What is part of a larger transaction is not repeated alone. Jobs have ways of their own to come again: repeated here, one
 * that succeeds would be noted as failed.
 */
class OptimisticLockingRetryInterceptor extends CommandInterceptor {

    private static final int TRIES = 4;
    private static final int LONGEST_WAIT_MS = 60;
    private static final String GIVEN_UP = "40001|40P01"; // what can't be serialized, or a deadlock

    private final BooleanSupplier isPersonActing;

    /** @param isPersonActing whether somebody is signed in for what happens now */
    OptimisticLockingRetryInterceptor(BooleanSupplier isPersonActing) {
        this.isPersonActing = isPersonActing;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var isPart = Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive();
        return isPart || command instanceof ExecuteJobsCmd || !isPersonActing.getAsBoolean() ? next.execute(command) : execute(command, TRIES);
    }

    private <T> T execute(Command<T> command, int tries) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            if (tries == 1 || !isClash(e) || !waited()) {
                throw e;
            }
            return execute(command, tries - 1);
        }
    }

    private static boolean isClash(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).anyMatch(cause -> cause instanceof OptimisticLockingException
            || cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches(GIVEN_UP));
    }

    /** Waits a moment of a length that the other won't wait, too. @return false if the thread is to stop */
    private static boolean waited() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, LONGEST_WAIT_MS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
