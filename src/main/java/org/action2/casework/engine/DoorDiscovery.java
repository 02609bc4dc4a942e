package org.action2.casework.engine;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Puts the doors before every JAX-RS application of the program: the engine's REST and that of the web apps. */
public class DoorDiscovery implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(ExpressionDoor.class);
        context.register(LongestList.class);
    }
}
