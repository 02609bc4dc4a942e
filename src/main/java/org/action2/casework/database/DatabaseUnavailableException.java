package org.action2.casework.database;

import org.jspecify.annotations.Nullable;

/** The program's own PostgreSQL can't run; the message says why and what to do. */
class DatabaseUnavailableException extends RuntimeException {

    DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
