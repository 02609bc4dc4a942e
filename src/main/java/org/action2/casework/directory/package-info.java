/** The people, groups, country teams and agencies of the programme, and what each may do. */
@ApplicationModule(allowedDependencies = {"cluster", "engine"})
package org.action2.casework.directory;

import org.springframework.modulith.ApplicationModule;
