package org.action2.casework.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;

/** The engine's checks of countries and rights; a case of another country is refused like one without a right, and is no failure. */
final class CountryCommandCheckers {

    private CountryCommandCheckers() {
    }

    static CommandChecker[] checkers() {
        return new CommandChecker[] {refusing(new TenantCommandChecker()), new AuthorizationCommandChecker()};
    }

    private static CommandChecker refusing(CommandChecker countries) {
        return (CommandChecker) Proxy.newProxyInstance(CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class},
            (proxy, check, arguments) -> {
                try {
                    return check.invoke(countries, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause() instanceof ProcessEngineException refused && !(refused instanceof AuthorizationException)
                        ? new NotAllowedException("engine.not-of-your-country") : e.getCause();
                }
            });
    }
}
