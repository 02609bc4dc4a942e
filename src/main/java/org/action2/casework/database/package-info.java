/** Runs a PostgreSQL of the program's own when no other database is configured. */
package org.action2.casework.database;
