package org.action2.casework.input;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Bounds what is sent to every JAX-RS application of the program: the engine's REST and that of the web apps. */
public class InputDiscovery implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(BoundedObjectMapperResolver.class);
        context.register(FormParts.class);
    }
}
