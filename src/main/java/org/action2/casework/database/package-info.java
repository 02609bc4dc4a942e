/** Runs a PostgreSQL of the program's own when no other database is configured. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.action2.casework.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
