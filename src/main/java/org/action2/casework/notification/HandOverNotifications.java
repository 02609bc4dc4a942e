package org.action2.casework.notification;

import java.util.List;
import java.util.Map;
import org.action2.casework.directory.Directory;
import org.action2.casework.handover.HandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who got all that another had, and the other if they still work here, once for the whole. Neither is told what they
 * did themselves, and no deputy is told instead, as the page is for these two.
 */
@Component
class HandOverNotifications {

    private final Outbox outbox;
    private final Directory directory;

    HandOverNotifications(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    @EventListener
    void on(HandedOver handed) {
        if (handed.given() > 0 && !handed.to().equals(handed.by())) {
            tell(MailEvent.HANDED_OVER, handed, handed.to(), directory.nameOf(handed.from()));
        }
        if (!handed.from().equals(handed.by()) && directory.isPerson(handed.from())) {
            tell(MailEvent.HANDED_AWAY, handed, handed.from(), directory.nameOf(handed.by()));
        }
    }

    private void tell(MailEvent event, HandedOver handed, String person, String whose) {
        var id = handed.id().toString();
        outbox.tell(new Notice(event, id, "hand-over-" + id, "", whose, null, null, null, PublicFacts.written(List.of(List.of(id)))), List.of(person), Map.of());
    }
}
