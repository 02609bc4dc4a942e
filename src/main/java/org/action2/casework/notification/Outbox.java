package org.action2.casework.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.action2.casework.deputies.DeputyTasks;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.notification.OutboxMessages.Gathering;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes notices in the engine's transaction: a row for each reader, and for each mail to send an instance of the process
 * {@code mail-delivery}. If the transaction rolls back, nothing was ever said.
 *
 * <p>What a reader is told within two minutes ({@code casework.mail.gather-for}) leaves in one mail, whatever the cause: the
 * first notice begins it, and others join it until it leaves. Transactions that begin one for the same reader at once do
 * not wait for each other: the first mail that leaves says what all of them told, and the other has nothing left to say.
 */
@Component
class Outbox {

    private final OutboxMessages messages;
    private final Preferences preferences;
    private final DeputyTasks deputyTasks;
    private final MailSettings settings;
    private final BatchScope batch;
    private final RuntimeService runtime;
    private final Clock clock;
    private final String host;

    Outbox(OutboxMessages messages, Preferences preferences, DeputyTasks deputyTasks, MailSettings settings, BatchScope batch,
           RuntimeService runtime, Clock clock, @Value("${casework.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.messages = messages;
        this.preferences = preferences;
        this.deputyTasks = deputyTasks;
        this.settings = settings;
        this.batch = batch;
        this.runtime = runtime;
        this.clock = clock;
        this.host = URI.create(baseUrl).getHost();
    }

    /** Tells each of the people, or their deputies while they are away, as they prefer it. */
    void tell(Notice notice, Collection<String> people) {
        people.stream().distinct().forEach(person -> deputyTasks.deputyFor(person, notice.country())
            .ifPresentOrElse(deputy -> tell(notice, deputy, person), () -> tell(notice, person, null)));
    }

    /** The same, for what only those may hear who may do the task. @param deputies by the person they stand in for */
    void tell(Notice notice, Collection<String> people, Map<String, String> deputies) {
        people.stream().distinct().forEach(person -> tell(notice, deputies.getOrDefault(person, person), deputies.containsKey(person) ? person : null));
    }

    /** Tells a person what is for nobody else, at once and alone, whatever they prefer. */
    void tellOnly(Notice notice, String person) {
        var id = add(notice, person, null, Gathering.NONE);
        if (id != null) {
            start(id, notice.reference(), notice.country(), null);
        }
    }

    /** Leaves to the next digest of their reader what was gathered for a mail at once. */
    void postpone(List<OutboxMessage> gathered) {
        messages.postpone(gathered);
        var first = gathered.get(0);
        joinOrBegin(MailEvent.DIGEST, first.recipient(), first.reference(), first.country());
    }

    private void tell(Notice notice, String reader, String inPlaceOf) {
        var choice = batch.once(new ChoiceOf(reader, notice.event()), () -> preferences.choice(reader, notice.event()));
        if (choice.equals(Preferences.NONE)) {
            return;
        }
        var waits = choice.equals(Preferences.DIGEST) || choice.equals(Preferences.SOON) && !isSoon(notice.due(), reader);
        if (add(notice, reader, inPlaceOf, waits ? Gathering.DIGEST : Gathering.BUNDLE) != null) {
            joinOrBegin(waits ? MailEvent.DIGEST : MailEvent.BUNDLE, reader, notice.reference(), notice.country());
        }
    }

    private record ChoiceOf(String person, MailEvent event) {
    }

    private record ZoneOf(String person) {
    }

    private boolean isSoon(Instant due, String reader) {
        var zone = zone(reader);
        return due != null && !due.atZone(zone).toLocalDate().isAfter(clock.instant().atZone(zone).toLocalDate().plus(settings.atOnceWithin()));
    }

    /** @param reference of the case that the mail is begun for; others may join it */
    private void joinOrBegin(MailEvent kind, String reader, String reference, String country) {
        if (!messages.join(kind, reader)) {
            begin(kind, reader, reference, country);
        }
    }

    private void begin(MailEvent kind, String reader, String reference, String country) {
        var id = UUID.randomUUID();
        var leavesAt = kind == MailEvent.DIGEST ? nextDigest(reader).toInstant() : clock.instant().plus(settings.gatherFor());
        messages.begin(id, kind, reader, leavesAt, messageId(id));
        start(id, reference, country, kind == MailEvent.BUNDLE && settings.gatherFor().isZero() ? null : Date.from(leavesAt));
    }

    private ZonedDateTime nextDigest(String reader) {
        var now = clock.instant().atZone(zone(reader));
        var today = now.toLocalDate().atTime(settings.digestHour(), 0).atZone(now.getZone());
        return today.isAfter(now) ? today : now.toLocalDate().plusDays(1).atTime(settings.digestHour(), 0).atZone(now.getZone());
    }

    private ZoneId zone(String reader) {
        return batch.once(new ZoneOf(reader), () -> preferences.zoneOf(reader));
    }

    /** @return null if the same was said to the same reader before */
    private UUID add(Notice notice, String reader, String inPlaceOf, Gathering gathering) {
        var told = notice.event().id() + "|" + notice.subject() + "|" + reader;
        var id = UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
        return messages.add(id, notice, reader, inPlaceOf, gathering, messageId(id)) ? id : null;
    }

    private String messageId(UUID id) {
        return "<" + id + "@" + host + ">";
    }

    private void start(UUID id, String reference, String country, Date sendAt) {
        var variables = new HashMap<String, Object>(Map.of(MailDeliveryProcess.OUTBOX_MESSAGE, id.toString(), CaseVariables.REFERENCE, reference));
        if (country != null) {
            variables.put(CaseVariables.COUNTRY, country);
        }
        variables.put("sendAt", sendAt);
        runtime.startProcessInstanceByKey(MailDeliveryProcess.KEY, variables);
    }
}
