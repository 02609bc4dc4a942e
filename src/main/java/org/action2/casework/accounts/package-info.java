/** People's accounts: guessing of passwords is counted and held up, and nobody takes another's name or a weak password. */
@ApplicationModule(allowedDependencies = {"engine", "language", "refusals"})
package org.action2.casework.accounts;

import org.springframework.modulith.ApplicationModule;
