package org.action2.casework.production;

/** A program in production was not told what it needs; the message lists what. */
class MissingSettingsException extends RuntimeException {

    MissingSettingsException(String message) {
        super(message);
    }
}
