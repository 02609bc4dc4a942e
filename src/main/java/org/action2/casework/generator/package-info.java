/** Generates cases for trials and benchmarks: a few through the engine, with people's work, and copies of those in any number. */
@ApplicationModule(allowedDependencies = {"directory", "engine"})
@NullMarked
package org.action2.casework.generator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
