package org.action2.casework.notification;

import java.util.TreeSet;
import org.action2.casework.engine.CaseCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells everybody who has or had a task in a case, or submitted it, that it was cancelled; not whoever did that. */
@Component
class CancellationNotifications {

    private final Outbox outbox;
    private final PeopleConcerned concerned;
    private final JdbcClient jdbc;

    CancellationNotifications(Outbox outbox, PeopleConcerned concerned, JdbcClient jdbc) {
        this.outbox = outbox;
        this.concerned = concerned;
        this.jdbc = jdbc;
    }

    private record Registered(String reference, String title, String country, String requester) {
    }

    @EventListener
    void on(CaseCancelled cancelled) {
        jdbc.sql("""
            select reference, title, country, submitted_by as requester from seed_funding_request where process_instance_id = :instance
            union all select key, title, country, null from follow_up_view where process_instance_id = :instance
            union all select key, body || ': ' || symbol, country, null from document_view where process_instance_id = :instance
            union all select key, title, country, null from committee_report_view where process_instance_id = :instance
            """).param("instance", cancelled.processInstanceId()).query(Registered.class).optional().ifPresent(held -> tell(cancelled, held));
    }

    private void tell(CaseCancelled cancelled, Registered held) {
        var people = new TreeSet<>(concerned.by(cancelled.processInstanceId()));
        if (held.requester() != null) {
            people.add(held.requester());
        }
        people.remove(cancelled.by());
        outbox.tell(new Notice(MailEvent.CASE_CANCELLED, held.reference(), held.reference(), held.reference(), held.title(), null, null, held.country()), people);
    }
}
