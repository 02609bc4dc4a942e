package org.action2.casework.notification;

import java.util.List;
import java.util.Set;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.followup.BodyReminds;
import org.action2.casework.followup.FollowUpClosed;
import org.action2.casework.followup.IntakeFinished;
import org.action2.casework.seedfunding.RequestStageChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what became of their cases. Mail says that there is a decision, never which. */
@Component
class CaseNotifications {

    private static final Set<String> DECIDED = Set.of("terms", "declined", "ineligible");

    private static final List<String> FOLLOW_UP_GROUPS = List.of("country-team", "resident-coordinator", "ohchr-desk");

    private final Outbox outbox;
    private final Directory directory;

    CaseNotifications(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    @EventListener
    void on(RequestStageChanged request) {
        if (request.deferred()) {
            tellRequester(MailEvent.REQUEST_DECIDED, request, request.activityInstanceId());
        } else if (DECIDED.contains(request.stage())) {
            tellRequester(MailEvent.REQUEST_DECIDED, request, request.stage());
        } else if (request.ended()) {
            tellRequester(MailEvent.CASE_CLOSED, request, request.stage());
        }
    }

    /** Those who carried the follow-up in the country, and the desk that opened it. */
    @EventListener
    void on(FollowUpClosed followUp) {
        outbox.tell(new Notice(MailEvent.CASE_CLOSED, followUp.reference() + "/" + followUp.stage(), followUp.reference(),
            followUp.reference(), "", null, null, followUp.country()), carriersOf(followUp.country()));
    }

    @EventListener
    void on(BodyReminds reminder) {
        outbox.tell(new Notice(MailEvent.BODY_REMINDS, reminder.reference() + "/" + reminder.day(), reminder.reference(),
            reminder.reference(), "", null, reminder.reportDue(), reminder.country()), carriersOf(reminder.country()));
    }

    private List<String> carriersOf(String country) {
        return FOLLOW_UP_GROUPS.stream().flatMap(group -> directory.membersOf(group, country).stream()).map(Person::id).toList();
    }

    @EventListener
    void on(IntakeFinished intake) {
        var id = intake.processInstanceId();
        outbox.tell(new Notice(MailEvent.INTAKE_FINISHED, id, id, "", String.valueOf(intake.started()), null, null, null),
            List.of(intake.startedBy()));
    }

    /** @param step what tells this time from others of the same case */
    private void tellRequester(MailEvent event, RequestStageChanged request, String step) {
        if (request.requester() != null) {
            outbox.tell(new Notice(event, request.reference() + "/" + step, request.reference(), request.reference(),
                request.title(), null, null, request.country()), List.of(request.requester()));
        }
    }
}
