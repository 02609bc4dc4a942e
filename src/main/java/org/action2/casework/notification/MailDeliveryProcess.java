package org.action2.casework.notification;

/** Names of the process {@code mail-delivery}: its key, elements and variables. */
final class MailDeliveryProcess {

    static final String KEY = "mail-delivery";

    static final String SENDING_TIME = "sending-time";
    static final String DELIVER_MAIL = "deliver-mail";
    static final String LINE_AWAITED = "line-awaited";

    static final String OUTBOX_MESSAGE = "outboxMessage";
    static final String MAIL_HANDLED = "mailHandled";

    private MailDeliveryProcess() {
    }
}
