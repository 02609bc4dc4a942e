package org.action2.casework.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.action2.casework.deputies.DeputyAsked;
import org.action2.casework.deputies.DeputyDeclined;
import org.action2.casework.deputies.DeputyLeft;
import org.action2.casework.directory.Directory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what is asked of them as deputies, and what became of what they asked. */
@Component
class DeputyNotifications {

    private final Outbox outbox;
    private final Directory directory;
    private final Clock clock;

    DeputyNotifications(Outbox outbox, Directory directory, Clock clock) {
        this.outbox = outbox;
        this.directory = directory;
        this.clock = clock;
    }

    @EventListener
    void on(DeputyAsked asked) {
        tell(MailEvent.DEPUTY_ASKED, asked.deputy(), asked.person(), directory.nameOf(asked.person()), asked.firstDay(), asked.lastDay());
    }

    @EventListener
    void on(DeputyDeclined declined) {
        tell(MailEvent.DEPUTY_DECLINED, declined.person(), declined.deputy(), directory.nameOf(declined.deputy()), declined.firstDay(), declined.lastDay());
    }

    @EventListener
    void on(DeputyLeft left) {
        tell(MailEvent.DEPUTY_LEFT, left.person(), left.deputy(), left.name(), left.firstDay(), left.lastDay());
    }

    /** Each time is told, so the moment belongs to the subject. @param by whose doing it is */
    private void tell(MailEvent event, String reader, String by, String name, LocalDate firstDay, LocalDate lastDay) {
        var subject = by + "/" + firstDay + "/" + lastDay + "/" + OffsetDateTime.now(clock);
        outbox.tell(new Notice(event, subject, "deputy-" + by, "", name + ", " + firstDay + " – " + lastDay, null, null, null),
            List.of(reader), Map.of());
    }
}
