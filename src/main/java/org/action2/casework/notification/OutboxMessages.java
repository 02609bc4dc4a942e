package org.action2.casework.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code outbox_message}, written in the engine's transaction. */
@Component
class OutboxMessages {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a message is said in a mail of its own, in the daily digest, or with all that came of the same work. */
    enum Gathering { NONE, DIGEST, BUNDLE }

    /** Adds a message, unless it was added before. @return whether it is new */
    boolean add(UUID id, Notice notice, String recipient, String inPlaceOf, Gathering gathering, String messageId) {
        var task = notice.task();
        return jdbc.sql("""
            insert into outbox_message (id, event, subject, recipient, in_place_of, thread, reference, title, task_id, task_key,
                task_name, about, due_at, country, digest, bundle, message_id, created_at)
            values (:id, :event, :subject, :recipient, :inPlaceOf, :thread, :reference, :title, :taskId, :taskKey,
                :taskName, :about, :dueAt, :country, :digest, :bundle, :messageId, :now)
            on conflict (event, subject, recipient) do nothing
            """)
            .param("id", id).param("event", notice.event().id()).param("subject", notice.subject())
            .param("recipient", recipient).param("inPlaceOf", inPlaceOf).param("thread", notice.thread())
            .param("reference", notice.reference()).param("title", notice.title())
            .param("taskId", task == null ? null : task.id()).param("taskKey", task == null ? null : task.key())
            .param("taskName", task == null ? null : task.name()).param("about", task == null ? notice.facts() : task.about())
            .param("dueAt", notice.due() == null ? null : notice.due().atOffset(ZoneOffset.UTC))
            .param("country", notice.country()).param("digest", gathering != Gathering.NONE)
            .param("bundle", gathering == Gathering.BUNDLE).param("messageId", messageId)
            .param("now", OffsetDateTime.now(clock))
            .update() == 1;
    }

    /** The message, held until the transaction ends, so that no second job sends it at the same time. */
    Optional<OutboxMessage> lock(UUID id) {
        return jdbc.sql("select * from outbox_message where id = :id for update").param("id", id).query(OutboxMessage.class).optional();
    }

    /** What was gathered for a mail of the recipient. @param bundle whether for one of work on many cases at once, else for the digest */
    List<OutboxMessage> lockGathered(String recipient, boolean bundle) {
        return jdbc.sql("""
            select * from outbox_message where recipient = :recipient and digest and bundle = :bundle and status = 'pending'
            order by reference, created_at for update
            """).param("recipient", recipient).param("bundle", bundle).query(OutboxMessage.class).list();
    }

    void sent(UUID id) {
        handled(id, "sent");
    }

    void obsolete(UUID id) {
        handled(id, "obsolete");
    }

    /** The ids of the mails that the recipient got about the case so far, oldest first. */
    List<String> sentBefore(OutboxMessage message) {
        return jdbc.sql("""
            select message_id from outbox_message
            where thread = :thread and recipient = :recipient and status = 'sent' and not digest order by handled_at, created_at
            """).param("thread", message.thread()).param("recipient", message.recipient()).query(String.class).list();
    }

    private void handled(UUID id, String status) {
        jdbc.sql("update outbox_message set status = :status, handled_at = :now where id = :id")
            .param("status", status).param("now", OffsetDateTime.now(clock)).param("id", id).update();
    }
}
