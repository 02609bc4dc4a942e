/** The people, groups, country teams and agencies of the programme, and what each may do. */
@ApplicationModule(allowedDependencies = {"cluster", "engine"})
@NullMarked
package org.action2.casework.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
