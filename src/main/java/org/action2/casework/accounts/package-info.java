/** People's accounts: guessing of passwords is counted and held up, and nobody takes another's name or a weak password. */
@ApplicationModule(allowedDependencies = {"engine", "language", "refusals"})
@NullMarked
package org.action2.casework.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
