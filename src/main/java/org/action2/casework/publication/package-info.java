/** What the programme publishes of its grants, recommendations and follow-ups: as a page, as open data and as an IATI activity file, for everybody. */
@ApplicationModule(allowedDependencies = {"directory", "engine", "followup", "input", "language", "refusals", "seedfunding"})
@NullMarked
package org.action2.casework.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
