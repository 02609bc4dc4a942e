/** The chain that every request passes first: which addresses are open, who calls, whose session it is, and the headers of answers. */
@ApplicationModule(allowedDependencies = {"directory", "engine", "language", "refusals"})
@NullMarked
package org.action2.casework.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
