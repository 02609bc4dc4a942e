package org.action2.casework.notification;

import java.util.List;
import java.util.TreeSet;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.followup.BodyReminds;
import org.action2.casework.followup.FollowUpClosed;
import org.action2.casework.followup.IntakeFinished;
import org.action2.casework.seedfunding.RequestStageChanged;
import org.action2.casework.seedfunding.RequestWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what became of their cases. Mail says that there is a decision, never which. */
@Component
class CaseNotifications {

    private static final List<String> FOLLOW_UP_GROUPS = List.of("country-team", "resident-coordinator", "ohchr-desk");

    private final Outbox outbox;
    private final Directory directory;
    private final PeopleConcerned concerned;

    CaseNotifications(Outbox outbox, Directory directory, PeopleConcerned concerned) {
        this.outbox = outbox;
        this.directory = directory;
        this.concerned = concerned;
    }

    @EventListener
    void on(RequestStageChanged request) {
        if (request.decided()) {
            tellRequester(MailEvent.REQUEST_DECIDED, request, request.stage().isEnd() ? request.stage().id() : request.activityInstanceId());
        } else if (request.stage().isEnd()) {
            tellRequester(MailEvent.CASE_CLOSED, request, request.stage().id());
        }
    }

    /** Everybody who has or had a task in the case, whichever office they are of. */
    @EventListener
    void on(RequestWithdrawn request) {
        var told = new TreeSet<>(concerned.by(request.caseId()));
        told.remove(request.by());
        outbox.tell(new Notice(MailEvent.REQUEST_WITHDRAWN, request.reference(), request.reference(), request.reference(), request.title(),
            null, null, request.country()), told);
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
