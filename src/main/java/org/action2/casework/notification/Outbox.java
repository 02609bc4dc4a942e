package org.action2.casework.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
    private final Absences absences;
    private final MailSettings settings;
    private final RuntimeService runtime;
    private final Clock clock;
    private final String host;

    Outbox(OutboxMessages messages, Preferences preferences, Absences absences, MailSettings settings, @Lazy RuntimeService runtime,
           Clock clock, @Value("${casework.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.messages = messages;
        this.preferences = preferences;
        this.absences = absences;
        this.settings = settings;
        this.runtime = runtime;
        this.clock = clock;
        this.host = URI.create(baseUrl).getHost();
    }

    /** Tells each of the people, or their deputies while they are away, as they prefer it. */
    void tell(Notice notice, Collection<String> people) {
        people.stream().distinct().forEach(person -> absences.deputyOf(person)
            .ifPresentOrElse(deputy -> tell(notice, deputy, person), () -> tell(notice, person, null)));
    }

    private void tell(Notice notice, String reader, String inPlaceOf) {
        var choice = preferences.choice(reader, notice.event());
        if (choice.equals(Preferences.NONE)) {
            return;
        }
        var digest = choice.equals(Preferences.DIGEST);
        var id = add(notice, reader, inPlaceOf, digest);
        if (id == null) {
            return;
        }
        if (digest) {
            beginDigest(reader);
        } else {
            start(id, notice, null);
        }
    }

    private void beginDigest(String reader) {
        var sendAt = nextDigest(reader);
        var notice = new Notice(MailEvent.DIGEST, sendAt.toInstant().toString(), "digest-" + reader, "", "", null, null, null);
        var id = add(notice, reader, null, false);
        if (id != null) {
            start(id, notice, Date.from(sendAt.toInstant()));
        }
    }

    private ZonedDateTime nextDigest(String reader) {
        var now = clock.instant().atZone(preferences.zone(reader, preferences.of(reader)));
        var today = now.toLocalDate().atTime(settings.digestHour(), 0).atZone(now.getZone());
        return today.isAfter(now) ? today : now.toLocalDate().plusDays(1).atTime(settings.digestHour(), 0).atZone(now.getZone());
    }

    /** @return null if the same was said to the same reader before */
    private UUID add(Notice notice, String reader, String inPlaceOf, boolean digest) {
        var told = notice.event().id() + "|" + notice.subject() + "|" + reader;
        var id = UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
        return messages.add(id, notice, reader, inPlaceOf, digest, "<" + id + "@" + host + ">") ? id : null;
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
