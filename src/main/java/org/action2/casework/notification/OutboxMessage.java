package org.action2.casework.notification;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of the outbox: facts only, so that it is written out in the language its reader has when it leaves. */
record OutboxMessage(UUID id, String event, String subject, String recipient, String inPlaceOf, String thread, String reference,
                     String title, String taskId, String taskKey, String taskName, String about, OffsetDateTime dueAt, String country,
                     boolean digest, String status, String messageId, OffsetDateTime createdAt) {

    MailEvent kind() {
        return MailEvent.of(event);
    }

    boolean isPending() {
        return status.equals("pending");
    }
}
