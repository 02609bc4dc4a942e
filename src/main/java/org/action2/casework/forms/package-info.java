/** Holds what people submit to the forms of tasks and start events, on the server and for every way in. */
@ApplicationModule(allowedDependencies = {"engine", "input", "language", "refusals"})
package org.action2.casework.forms;

import org.springframework.modulith.ApplicationModule;
