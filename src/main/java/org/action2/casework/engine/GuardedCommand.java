package org.action2.casework.engine;

import java.util.function.Function;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * A guard's check and what it lets pass, in one transaction, so that both see the same task and read it once.
 *
 * @param person who acts; null for the program itself
 */
record GuardedCommand<T>(Authentication person, Function<Authentication, T> work) implements Command<T> {

    static <T> T run(CommandExecutor executor, TaskGuard guard, Function<Authentication, T> work) {
        return executor.execute(new GuardedCommand<>(guard.person(), work));
    }

    @Override
    public T execute(CommandContext context) {
        return work.apply(person);
    }
}
