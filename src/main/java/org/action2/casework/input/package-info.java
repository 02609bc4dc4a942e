/** Bounds what people send and ask for, whatever it is for: how much, how deep, how slowly, of which characters, and how much of a list. */
@ApplicationModule(allowedDependencies = {"language", "refusals"})
package org.action2.casework.input;

import org.springframework.modulith.ApplicationModule;
