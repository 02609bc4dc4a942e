/** The files that belong to cases: how they arrive, what is accepted, who may see them, how long they are kept. */
@ApplicationModule(allowedDependencies = {"directory", "engine", "followup", "forms", "input", "language", "letters", "oversight", "oversight :: story", "refusals"})
@NullMarked
package org.action2.casework.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
