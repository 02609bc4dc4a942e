/** One search for everything that a person may see: requests, follow-ups, recommendations, documents and their own tasks, and the searches that they keep. */
@ApplicationModule(allowedDependencies = {"directory", "engine", "followup", "input", "language", "refusals", "seedfunding"})
@NullMarked
package org.action2.casework.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
