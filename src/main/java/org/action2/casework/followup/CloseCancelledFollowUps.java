package org.action2.casework.followup;

import org.action2.casework.engine.CaseCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes in the register what was cancelled in the engine, with the actions that were open. */
@Component
class CloseCancelledFollowUps {

    private final FollowUps followUps;
    private final Documents documents;
    private final RecommendationRegister register;
    private final PartnerActions actions;

    CloseCancelledFollowUps(FollowUps followUps, Documents documents, RecommendationRegister register, PartnerActions actions) {
        this.followUps = followUps;
        this.documents = documents;
        this.register = register;
        this.actions = actions;
    }

    @EventListener
    void on(CaseCancelled cancelled) {
        if (cancelled.process().equals(FollowUpProcess.KEY)) {
            followUps.ofInstance(cancelled.processInstanceId()).map(FollowUps.Entry::key).ifPresent(key -> {
                followUps.stage(key, FollowUpStage.CANCELLED);
                register.standWith(key);
                actions.endOpen(key);
            });
        } else if (cancelled.process().equals(DocumentReviewProcess.KEY)) {
            documents.ofReview(cancelled.processInstanceId()).ifPresent(document -> documents.stage(document.key(), DocumentStage.CANCELLED));
        }
    }
}
