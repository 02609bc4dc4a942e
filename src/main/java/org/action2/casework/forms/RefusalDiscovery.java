package org.action2.casework.forms;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Makes refusals readable in every JAX-RS application of the program: the engine's REST and that of the web apps. */
public class RefusalDiscovery implements AutoDiscoverable {

    private static final int BEFORE_THE_ENGINES = 1;

    @Override
    public void configure(FeatureContext context) {
        RestRefusals.OWN.forEach(context::register);
        RestRefusals.BEFORE_OTHERS.forEach(mapper -> context.register(mapper, BEFORE_THE_ENGINES));
        context.register(EmptyBodyRefusal.class);
        context.register(JavaObjectRefusal.class);
    }
}
