/** What is answered when something is refused or fails: one body, one mapping of failures to answers and one way to write them. */
@ApplicationModule(allowedDependencies = "language")
@NullMarked
package org.action2.casework.refusals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
