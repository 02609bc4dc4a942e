/** Reports of the fund for closed quarters and years: what came in, went out and was spent, what came of it, for managers, donors and country teams. */
@ApplicationModule(allowedDependencies = {"directory", "engine", "forms", "input", "language", "oversight", "paper", "refusals", "seedfunding"})
@NullMarked
package org.action2.casework.fundreports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
