/** Reports to committees on what became of their recommendations: each sentence has its record or a named source, and the final text is frozen. */
@ApplicationModule(allowedDependencies = {"directory", "documents", "engine", "followup", "forms", "input", "language", "oversight", "oversight :: story", "paper", "refusals"})
@NullMarked
package org.action2.casework.committeereports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
