package org.action2.casework.notification;

/** The mail server, or the folder for mail, did not take a message. */
class MailNotTakenException extends RuntimeException {

    MailNotTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
