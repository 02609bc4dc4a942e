package org.action2.casework.entrance;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Makes what the entrance refuses readable in every JAX-RS application of the program. */
public class EntranceDiscovery implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(TooLongMapper.class);
    }
}
