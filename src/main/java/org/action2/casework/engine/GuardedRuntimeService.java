package org.action2.casework.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;

/** The engine's runtime service, which lets people send open messages only. */
class GuardedRuntimeService extends RuntimeServiceImpl {

    private final TaskGuard guard;

    GuardedRuntimeService(TaskGuard guard) {
        this.guard = guard;
    }

    @Override
    public MessageCorrelationBuilder createMessageCorrelation(String messageName) {
        return new MessageCorrelationBuilderImpl(commandExecutor, messageName) {
            @Override
            protected <T> T execute(Command<T> command) {
                if (!guard.maySend(this)) {
                    throw new AuthorizationException("The message \"" + messageName + "\" is not yours to send.");
                }
                return super.execute(command);
            }
        };
    }
}
