/** The page on which administrators see who works here, what is missing in their accounts, and which teams have nobody. */
@ApplicationModule(allowedDependencies = {"accounts", "deputies", "directory", "engine", "language", "refusals"})
@NullMarked
package org.action2.casework.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
