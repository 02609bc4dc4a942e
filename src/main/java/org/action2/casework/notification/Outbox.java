package org.action2.casework.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.engine.Bulk;
import org.action2.casework.notification.OutboxMessages.Gathering;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes notices in the engine's transaction: a row for each reader, and for each mail to send an instance of the process
 * {@code mail-delivery}. If the transaction rolls back, nothing was ever said.
 */
@Component
class Outbox {

    private final OutboxMessages messages;
    private final Preferences preferences;
    private final StandIns standIns;
    private final MailSettings settings;
    private final Bulk bulk;
    private final RuntimeService runtime;
    private final Clock clock;
    private final String host;

    Outbox(OutboxMessages messages, Preferences preferences, StandIns standIns, MailSettings settings, Bulk bulk,
           @Lazy RuntimeService runtime, Clock clock, @Value("${casework.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.messages = messages;
        this.preferences = preferences;
        this.standIns = standIns;
        this.settings = settings;
        this.bulk = bulk;
        this.runtime = runtime;
        this.clock = clock;
        this.host = URI.create(baseUrl).getHost();
    }

    /**
     * Tells each of the people, or their deputies while they are away, as they prefer it; what work on many cases at once
     * has to tell a person is gathered in one mail.
     */
    void tell(Notice notice, Collection<String> people) {
        people.stream().distinct().forEach(person -> standIns.deputyFor(person, notice.country())
            .ifPresentOrElse(deputy -> tell(notice, deputy, person), () -> tell(notice, person, null)));
    }

    /** The same, for what only those may hear who may do the task. @param deputies by the person they stand in for */
    void tell(Notice notice, Collection<String> people, Map<String, String> deputies) {
        people.stream().distinct().forEach(person -> tell(notice, deputies.getOrDefault(person, person), deputies.containsKey(person) ? person : null));
    }

    /** Tells a person what is for nobody else, at once, whatever they prefer. */
    void tellOnly(Notice notice, String person) {
        var id = add(notice, person, null, Gathering.NONE);
        if (id != null) {
            start(id, notice, null);
        }
    }

    private void tell(Notice notice, String reader, String inPlaceOf) {
        var choice = bulk.once(new ChoiceOf(reader, notice.event()), () -> preferences.choice(reader, notice.event()));
        if (choice.equals(Preferences.NONE)) {
            return;
        }
        var gathering = choice.equals(Preferences.DIGEST) ? Gathering.DIGEST : bulk.isGoingOn() ? Gathering.BUNDLE : Gathering.NONE;
        var id = add(notice, reader, inPlaceOf, gathering);
        if (id == null) {
            return;
        }
        switch (gathering) {
            case DIGEST -> begin(MailEvent.DIGEST, reader, nextDigest(reader).toInstant());
            case BUNDLE -> begin(MailEvent.BUNDLE, reader, nextBundle());
            case NONE -> start(id, notice, null);
        }
    }

    private record ChoiceOf(String person, MailEvent event) {
    }

    private record Begun(MailEvent kind, String reader, Instant sendAt) {
    }

    /** Begins a mail that says what is gathered for it until then, unless it has been begun. */
    private void begin(MailEvent kind, String reader, Instant sendAt) {
        bulk.once(new Begun(kind, reader, sendAt), () -> {
            var notice = new Notice(kind, sendAt.toString(), kind.id() + "-" + reader, "", "", null, null, null);
            var id = add(notice, reader, null, Gathering.NONE);
            if (id != null) {
                start(id, notice, Date.from(sendAt));
            }
            return true;
        });
    }

    /** A minute or two from now, so that what several transactions of the same work say is gathered too. */
    private Instant nextBundle() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(2, ChronoUnit.MINUTES);
    }

    private ZonedDateTime nextDigest(String reader) {
        var now = clock.instant().atZone(preferences.zone(reader, preferences.of(reader)));
        var today = now.toLocalDate().atTime(settings.digestHour(), 0).atZone(now.getZone());
        return today.isAfter(now) ? today : now.toLocalDate().plusDays(1).atTime(settings.digestHour(), 0).atZone(now.getZone());
    }

    /** @return null if the same was said to the same reader before */
    private UUID add(Notice notice, String reader, String inPlaceOf, Gathering gathering) {
        var told = notice.event().id() + "|" + notice.subject() + "|" + reader;
        var id = UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
        return messages.add(id, notice, reader, inPlaceOf, gathering, "<" + id + "@" + host + ">") ? id : null;
    }

    private void start(UUID id, Notice notice, Date sendAt) {
        var variables = new HashMap<String, Object>(Map.of("outboxMessage", id.toString(), "reference", notice.reference()));
        if (notice.country() != null) {
            variables.put("country", notice.country());
        }
        variables.put("sendAt", sendAt);
        runtime.startProcessInstanceByKey(MailDeliveryProcess.KEY, variables);
    }
}
