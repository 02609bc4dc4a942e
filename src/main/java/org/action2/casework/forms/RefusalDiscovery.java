package org.action2.casework.forms;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Makes refusals readable in every JAX-RS application of the program: the engine's REST and that of the web apps. */
public class RefusalDiscovery implements AutoDiscoverable {

    private static final int BEFORE_THE_ENGINES = 1;

    @Override
    public void configure(FeatureContext context) {
        context.register(RefusalMapper.class);
        context.register(DraftRefusalMapper.class);
        context.register(TooManyAttempts.class);
        context.register(MalformedJsonMapper.class);
        context.register(DatabaseFailureMapper.class);
        context.register(RestFailureMapper.class, BEFORE_THE_ENGINES);
        context.register(EngineFailureMapper.class, BEFORE_THE_ENGINES);
        context.register(UnreadableJsonMapper.class, BEFORE_THE_ENGINES);
        context.register(BrokenJsonMapper.class, BEFORE_THE_ENGINES);
        context.register(EmptyBodyRefusal.class);
        context.register(JavaObjectRefusal.class);
    }
}
