package org.action2.casework.entrance;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ServerProperties;

/** Makes what the entrance refuses readable in every JAX-RS application of the program, and lets none describe itself. */
@Priority(1)
public class EntranceDiscovery implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(TooLongMapper.class);
        context.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }
}
