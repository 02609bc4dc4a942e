package org.action2.casework.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.metrics.MetricsRegistry;
import org.camunda.bpm.engine.impl.metrics.reporter.DbMetricsReporter;

/** The engine counts nothing here, as the program has figures of its own; asked for its counts it answers none, instead of failing. */
final class DisabledEngineMetrics {

    private DisabledEngineMetrics() {
    }

    static void of(ProcessEngineConfigurationImpl engine) {
        if (!engine.isMetricsEnabled()) {
            var none = new MetricsRegistry();
            engine.setMetricsRegistry(none);
            engine.setDbMetricsReporter(new DbMetricsReporter(none, engine.getCommandExecutorTxRequired()));
        }
    }
}
