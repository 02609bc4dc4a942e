package org.action2.casework.notification;

import jakarta.mail.internet.MimeMessage;

/** Takes mail away: to the mail server, or into files where there is none. */
interface MailTransport {

    /**
     * Sends a message and returns when it was taken over.
     *
     * @return false if it could not be tried now because other mail is on its way
     * @throws MailNotTakenException with the reason, in words for those who run the program
     */
    boolean send(MimeMessage message);
}
