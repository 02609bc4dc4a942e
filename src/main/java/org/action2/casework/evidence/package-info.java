/** What auditors take away: all that is on record of a case or of a period in one archive, which proves itself without the program. */
@ApplicationModule(allowedDependencies = {"audit", "directory", "documents", "engine", "language", "oversight", "oversight :: story", "refusals"})
@NullMarked
package org.action2.casework.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
