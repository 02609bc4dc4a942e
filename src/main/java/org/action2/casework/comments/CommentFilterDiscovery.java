package org.action2.casework.comments;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Puts the filter before every JAX-RS application of the program: the engine's REST and that of the web apps. */
public class CommentFilterDiscovery implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(EngineCommentFilter.class);
    }
}
