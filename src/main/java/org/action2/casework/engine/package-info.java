/**
 * Configures the process engine, hardens it and deploys the models; the only place that touches the engine's insides and names
 * its tables. Others read the views {@code engine_*}.
 */
@ApplicationModule(allowedDependencies = {"input", "language", "refusals"})
package org.action2.casework.engine;

import org.springframework.modulith.ApplicationModule;
