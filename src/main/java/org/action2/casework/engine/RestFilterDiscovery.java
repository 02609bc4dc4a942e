package org.action2.casework.engine;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ServerProperties;

/** Puts the filters before every JAX-RS application of the program, the engine's REST and that of the web apps, and lets none describe itself. */
@Priority(RestFilterDiscovery.BEFORE_THE_DESCRIPTION)
public class RestFilterDiscovery implements AutoDiscoverable {

    static final int BEFORE_THE_DESCRIPTION = 1;

    @Override
    public void configure(FeatureContext context) {
        context.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        context.register(QueryExpressionFilter.class);
        context.register(MaxResultsFilter.class);
    }
}
