package org.action2.casework.notification;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;

/**
 * A row of the outbox: facts only, so that it is written out in the language its reader has when it leaves.
 *
 * @param digest   whether it is said in a mail with others
 * @param leavesAt when the mail leaves that says what was gathered until then; null for what is said
 */
record OutboxMessage(UUID id, String event, String subject, String recipient, String inPlaceOf, String thread, String reference,
                     String title, String taskId, String taskKey, String taskName, String about, String team, String formerly, OffsetDateTime dueAt,
                     String country, boolean digest, String status, String messageId, OffsetDateTime createdAt, OffsetDateTime leavesAt) {

    /** What was escalated, what is late, the longest first, what is due, the soonest first, and the rest: what happened before the letters about it. */
    static final Comparator<OutboxMessage> MOST_URGENT = Comparator.comparingInt(OutboxMessage::urgency)
        .thenComparing(OutboxMessage::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(OutboxMessage::reference).thenComparing(message -> message.kind() == MailEvent.LETTER_SENT)
        .thenComparing(OutboxMessage::createdAt).thenComparing(OutboxMessage::id);

    MailEvent kind() {
        return MailEvent.of(event);
    }

    boolean isPending() {
        return status.equals("pending");
    }

    /** Whether it was due before anybody was told of it. */
    boolean isLate() {
        return dueAt != null && dueAt.isBefore(createdAt);
    }

    /** Whether the task was late already when it came to its reader. */
    boolean isBornLate() {
        return isLate() && kind().stage() > 0 && kind().stage() <= MailEvent.TASK_ASSIGNED.stage();
    }

    private int urgency() {
        return switch (kind()) {
            case TASK_ESCALATED -> 0;
            case TASK_OVERDUE -> 1;
            default -> dueAt == null ? 3 : isBornLate() ? 1 : 2;
        };
    }
}
