/** Letters: which there are, what they say, in which language; numbered and kept as they were sent. */
@ApplicationModule(allowedDependencies = {"directory", "engine", "input", "language", "paper", "refusals"})
@NullMarked
package org.action2.casework.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
