package org.action2.casework.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Opens the people of the engine for each command that asks for them. */
record AuditedIdentityProviderFactory(Supplier<AuditedIdentityProvider> people) implements SessionFactory {

    /** Writable, so that the engine takes it for both its faces. */
    @Override
    public Class<?> getSessionType() {
        return WritableIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return people.get();
    }
}
