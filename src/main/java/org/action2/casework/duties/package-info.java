/** Who did what in a case, and which acts exclude each other: one person does not wear two hats. */
@ApplicationModule(allowedDependencies = {"directory", "engine", "language", "refusals"})
@NullMarked
package org.action2.casework.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
