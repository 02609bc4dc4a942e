package org.action2.casework.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** What was asked in one command of the engine; forgotten at its end. */
class CommandCache implements Session {

    private final Map<Object, Object> answers = new HashMap<>();

    /** Those of the command that this thread is in; null outside commands. */
    static Map<Object, Object> current() {
        var command = Context.getCommandContext();
        return command == null ? null : command.getSession(CommandCache.class).answers;
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
    }

    /** Opens one for each command that asks something. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return CommandCache.class;
        }

        @Override
        public Session openSession() {
            return new CommandCache();
        }
    }
}
