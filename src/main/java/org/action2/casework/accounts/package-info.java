/**
 * People's accounts: guessing of passwords is counted and held up, nobody takes another's name or a weak password, and people
 * choose theirs by a link that is sent to them.
 */
@ApplicationModule(allowedDependencies = {"directory", "engine", "language", "refusals"})
@NullMarked
package org.action2.casework.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
