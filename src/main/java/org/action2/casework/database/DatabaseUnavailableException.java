package org.action2.casework.database;

/** The program's own PostgreSQL can't run; the message says why and what to do. */
class DatabaseUnavailableException extends RuntimeException {

    DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
