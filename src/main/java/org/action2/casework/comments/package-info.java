/** What people say to each other on a case: to whom they say it, whom they mention, and who reads it. */
@ApplicationModule(allowedDependencies = {"directory", "engine", "input", "language", "oversight", "refusals", "seedfunding"})
@NullMarked
package org.action2.casework.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
