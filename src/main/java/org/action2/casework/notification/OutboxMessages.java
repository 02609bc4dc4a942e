package org.action2.casework.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
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

    /** Whether a message is said in a mail of its own, in the daily digest, or with all that the reader is told within a short while. */
    enum Gathering { NONE, DIGEST, BUNDLE }

    /** Adds a message, unless it was added before. @return whether it is new */
    boolean add(UUID id, Notice notice, String recipient, String inPlaceOf, Gathering gathering, String messageId) {
        var task = notice.task();
        return jdbc.sql("""
            insert into outbox_message (id, event, subject, recipient, in_place_of, thread, reference, title, task_id, task_key,
                task_name, about, team, formerly, due_at, country, digest, bundle, message_id, created_at)
            values (:id, :event, :subject, :recipient, :inPlaceOf, :thread, :reference, :title, :taskId, :taskKey,
                :taskName, :about, :team, :formerly, :dueAt, :country, :digest, :bundle, :messageId, :now)
            on conflict (event, subject, recipient) do nothing
            """)
            .param("id", id).param("event", notice.event().id()).param("subject", notice.subject())
            .param("recipient", recipient).param("inPlaceOf", inPlaceOf).param("thread", notice.thread())
            .param("reference", notice.reference()).param("title", notice.title())
            .param("taskId", task == null ? null : task.id()).param("taskKey", task == null ? null : task.key())
            .param("taskName", task == null ? null : task.name()).param("about", task == null ? notice.facts() : task.about())
            .param("team", task == null ? null : task.team()).param("formerly", task == null ? null : task.formerly())
            .param("dueAt", notice.due() == null ? null : notice.due().atOffset(ZoneOffset.UTC))
            .param("country", notice.country()).param("digest", gathering != Gathering.NONE)
            .param("bundle", gathering == Gathering.BUNDLE).param("messageId", messageId)
            .param("now", now())
            .update() == 1;
    }

    /** The message, held until the transaction ends, so that no second job sends it at the same time. */
    Optional<OutboxMessage> lock(UUID id) {
        return jdbc.sql("select * from outbox_message where id = :id for update").param("id", id).query(OutboxMessage.class).optional();
    }

    /**
     * Whether a mail of the kind to the recipient is on its way that has not left: what is told in this transaction is said
     * in it, since it does not leave before the transaction ends.
     */
    boolean join(MailEvent kind, String recipient) {
        return jdbc.sql("""
            select id from outbox_message where recipient = :recipient and event = :kind and status = 'pending' and leaves_at > :now
            order by leaves_at limit 1 for share skip locked
            """).param("recipient", recipient).param("kind", kind.id()).param("now", now()).query(UUID.class).optional().isPresent();
    }

    /** Begins a mail of the kind, which says what is gathered for it until it leaves. */
    void begin(UUID id, MailEvent kind, String recipient, Instant leavesAt, String messageId) {
        jdbc.sql("""
            insert into outbox_message (id, event, subject, recipient, thread, reference, title, message_id, created_at, leaves_at)
            values (:id, :kind, :subject, :recipient, :thread, '', '', :messageId, :now, :leavesAt)
            """).param("id", id).param("kind", kind.id()).param("subject", id.toString()).param("recipient", recipient)
            .param("thread", kind.id() + "-" + recipient).param("messageId", messageId).param("now", now())
            .param("leavesAt", leavesAt.atOffset(ZoneOffset.UTC)).update();
    }

    /** What was gathered for a mail of the recipient; another mail that leaves in this moment finds nothing. @param kind of the mail */
    List<OutboxMessage> lockGathered(String recipient, MailEvent kind) {
        return jdbc.sql("""
            select * from outbox_message where recipient = :recipient and digest and bundle = :bundle and status = 'pending'
            order by reference, created_at, id for update
            """).param("recipient", recipient).param("bundle", kind == MailEvent.BUNDLE).query(OutboxMessage.class).list();
    }

    /** Leaves to the digest what was gathered for a mail at once. */
    void postpone(Collection<OutboxMessage> messages) {
        jdbc.sql("update outbox_message set bundle = false where id in (:ids)").param("ids", ids(messages)).update();
    }

    /** How many mails of gathered messages left for the recipient since then. */
    int leftSince(String recipient, Instant moment) {
        return jdbc.sql("""
            select count(*) from outbox_message where recipient = :recipient and leaves_at is not null and status = 'sent' and handled_at >= :moment
            """).param("recipient", recipient).param("moment", moment.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    /** Notes that messages were sent: one in a mail of its own, whose Message-ID is the message's, or several in one. */
    void sent(Collection<OutboxMessage> messages) {
        jdbc.sql("update outbox_message set status = 'sent', handled_at = :now, digest = :together where id in (:ids)")
            .param("together", messages.size() > 1).param("now", now()).param("ids", ids(messages)).update();
    }

    /**
     * Notes that a mail of gathered messages left. Rows that are sent and no digest are the mails that left, by their
     * Message-IDs: one of several messages has one of its own, one of a single message has that message's.
     */
    void left(UUID id, boolean ofSeveral, String messageId) {
        jdbc.sql("""
            update outbox_message set status = 'sent', handled_at = :now, digest = not :ofSeveral,
                message_id = case when :ofSeveral then :messageId else message_id end where id = :id
            """).param("ofSeveral", ofSeveral).param("messageId", messageId).param("now", now()).param("id", id).update();
    }

    void obsolete(UUID id) {
        handled(List.of(id), "obsolete");
    }

    void obsolete(Collection<OutboxMessage> messages) {
        if (!messages.isEmpty()) {
            handled(ids(messages), "obsolete");
        }
    }

    /** The ids of the mails that the recipient got about the case so far, oldest first. */
    List<String> sentBefore(OutboxMessage message) {
        return jdbc.sql("""
            select message_id from outbox_message
            where thread = :thread and recipient = :recipient and status = 'sent' and not digest order by handled_at, created_at
            """).param("thread", message.thread()).param("recipient", message.recipient()).query(String.class).list();
    }

    private void handled(List<UUID> ids, String status) {
        jdbc.sql("update outbox_message set status = :status, handled_at = :now where id in (:ids)")
            .param("status", status).param("now", now()).param("ids", ids).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static List<UUID> ids(Collection<OutboxMessage> messages) {
        return messages.stream().map(OutboxMessage::id).toList();
    }
}
