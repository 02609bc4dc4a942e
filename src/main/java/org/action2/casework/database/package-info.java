/** Runs a PostgreSQL of the program's own when no other database is configured. */
@ApplicationModule(allowedDependencies = {})
package org.action2.casework.database;

import org.springframework.modulith.ApplicationModule;
