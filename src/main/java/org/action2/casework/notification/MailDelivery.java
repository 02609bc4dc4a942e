package org.action2.casework.notification;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends one mail of the outbox, if there is still something to say, and notes that it was sent. */
@Component
class MailDelivery {

    private final OutboxMessages messages;
    private final Outbox outbox;
    private final StillToTell stillToTell;
    private final MailWriter writer;
    private final MailTransport transport;
    private final Preferences preferences;
    private final Directory directory;
    private final MailSettings settings;
    private final Clock clock;

    MailDelivery(OutboxMessages messages, Outbox outbox, StillToTell stillToTell, MailWriter writer, MailTransport transport,
                 Preferences preferences, Directory directory, MailSettings settings, Clock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.stillToTell = stillToTell;
        this.writer = writer;
        this.transport = transport;
        this.preferences = preferences;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return false if all connections to the mail server are taken and it is to be tried again soon */
    @Transactional
    boolean deliver(UUID id) {
        var message = messages.lock(id).orElseThrow(() -> new IllegalStateException("The outbox has no message " + id + "."));
        if (!message.isPending()) {
            return true;
        }
        var gathered = message.kind().gathers() ? messages.lockGathered(message.recipient(), message.kind()) : List.of(message);
        var reader = directory.person(message.recipient()).filter(person -> person.email() != null && !person.email().isBlank());
        var countries = reader.map(person -> directory.tenantsOf(person.id())).orElse(List.of());
        var items = reader.map(person -> stillToTell.of(person.id(), countries, gathered)).orElse(List.of());
        messages.obsolete(gathered.stream().filter(each -> !items.contains(each)).toList());
        if (items.isEmpty()) {
            messages.obsolete(id);
            return true;
        }
        return send(message, items, reader.orElseThrow(), countries);
    }

    private boolean send(OutboxMessage message, List<OutboxMessage> items, Person reader, List<String> countries) {
        var preference = preferences.of(reader.id());
        var zone = preferences.zone(preference, () -> countries);
        var left = message.kind() == MailEvent.BUNDLE ? leftToday(reader, zone) : 0;
        if (left >= settings.mostADay()) {
            outbox.postpone(items);
            messages.obsolete(message.id());
            return true;
        }
        if (!transport.send(writer.write(message, items, reader, preference, zone, left + 1 == settings.mostADay()))) {
            return false;
        }
        messages.sent(items);
        if (message.kind().gathers()) {
            messages.left(message.id(), items.size() > 1, MailWriter.messageId(items));
        }
        return true;
    }

    private int leftToday(Person reader, ZoneId zone) {
        return messages.leftSince(reader.id(), clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
    }
}
