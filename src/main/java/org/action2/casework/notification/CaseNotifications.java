package org.action2.casework.notification;

import java.util.List;
import java.util.Set;
import org.action2.casework.seedfunding.RequestStageChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what became of their cases. Mail says that there is a decision, never which. */
@Component
class CaseNotifications {

    private static final Set<String> DECIDED = Set.of("terms", "declined", "ineligible");

    private final Outbox outbox;

    CaseNotifications(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(RequestStageChanged request) {
        if (DECIDED.contains(request.stage())) {
            tellRequester(MailEvent.REQUEST_DECIDED, request);
        } else if (request.ended()) {
            tellRequester(MailEvent.CASE_CLOSED, request);
        }
    }

    @EventListener
    void on(IntakeFinished intake) {
        var id = intake.processInstanceId();
        outbox.tell(new Notice(MailEvent.INTAKE_FINISHED, id, id, "", String.valueOf(intake.started()), null, null, null),
            List.of(intake.startedBy()));
    }

    private void tellRequester(MailEvent event, RequestStageChanged request) {
        if (request.requester() != null) {
            outbox.tell(new Notice(event, request.reference() + "/" + request.stage(), request.reference(), request.reference(),
                request.title(), null, null, request.country()), List.of(request.requester()));
        }
    }
}
