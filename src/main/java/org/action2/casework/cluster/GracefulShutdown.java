package org.action2.casework.cluster;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Says at {@code /actuator/health/readiness} that the node takes no more requests, and goes on taking them for a while,
 * so that a proxy sends people to the others before the node stops. The while is {@code casework.nodes.drain}.
 */
@Component
class GracefulShutdown implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulShutdown.class);

    private final ApplicationContext context;
    private final Duration drain;
    private volatile boolean running;

    GracefulShutdown(ApplicationContext context, @Value("${casework.nodes.drain:0s}") Duration drain) {
        this.context = context;
        this.drain = drain;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        if (drain.toMillis() > 0) {
            LOG.info("Out of service; stopping in {} s.", drain.toSeconds());
            try {
                Thread.sleep(drain.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops first of all, before the web server refuses connections. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
