package org.action2.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.junit.jupiter.api.Test;

class OptimisticLockingRetryInterceptorTest {

    private static final Command<String> CLICK = context -> "done";

    /** Clashes so many times before it goes well. */
    private static final class Clashing extends CommandInterceptor {

        private final AtomicInteger left;
        private final AtomicInteger tries = new AtomicInteger();

        private Clashing(int times) {
            left = new AtomicInteger(times);
        }

        @Override
        public <T> T execute(Command<T> command) {
            tries.incrementAndGet();
            if (left.getAndDecrement() > 0) {
                throw new OptimisticLockingException("changed at once");
            }
            return command instanceof ExecuteJobsCmd ? null : command.execute(null);
        }
    }

    @Test
    void whatAPersonDoesIsRepeatedUntilItGoesWell() {
        var clashing = new Clashing(3);

        assertThat(repeating(clashing, true).execute(CLICK)).isEqualTo("done");
        assertThat(clashing.tries).hasValue(4);
    }

    @Test
    void whatClashesAgainAndAgainIsSaid() {
        var clashing = new Clashing(9);

        assertThatThrownBy(() -> repeating(clashing, true).execute(CLICK)).isInstanceOf(OptimisticLockingException.class);
        assertThat(clashing.tries).hasValue(4);
    }

    @Test
    void whatTheProgramDoesComesAgainInItsOwnWay() {
        var clashing = new Clashing(1);

        assertThatThrownBy(() -> repeating(clashing, false).execute(CLICK)).isInstanceOf(OptimisticLockingException.class);
        assertThat(clashing.tries).hasValue(1);
    }

    @Test
    void jobIsNotRepeatedWhoeverStartsIt() {
        var clashing = new Clashing(1);

        assertThatThrownBy(() -> repeating(clashing, true).execute(new ExecuteJobsCmd("job", new JobFailureCollector("job"))))
            .isInstanceOf(OptimisticLockingException.class);
        assertThat(clashing.tries).hasValue(1);
    }

    private static OptimisticLockingRetryInterceptor repeating(CommandInterceptor clashing, boolean isPersonActing) {
        var repeating = new OptimisticLockingRetryInterceptor(() -> isPersonActing);
        repeating.setNext(clashing);
        return repeating;
    }
}
