package org.action2.casework.notification;

import org.action2.casework.deputies.PersonGone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what people chose who are gone, and what was still to be told them. */
@Component
class ForgetPeople {

    private final JdbcClient jdbc;

    ForgetPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PersonGone gone) {
        jdbc.sql("delete from mail_preference where person = :person").param("person", gone.account()).update();
        jdbc.sql("delete from mail_choice where person = :person").param("person", gone.account()).update();
        jdbc.sql("update outbox_message set status = 'obsolete', handled_at = now() where recipient = :person and status = 'pending'")
            .param("person", gone.account()).update();
    }
}
