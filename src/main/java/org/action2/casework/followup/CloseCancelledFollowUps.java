package org.action2.casework.followup;

import org.action2.casework.engine.CaseCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes in the register what was cancelled in the engine, with the actions that were open. */
@Component
class CloseCancelledFollowUps {

    private final RecommendationRegister register;
    private final PartnerActions actions;

    CloseCancelledFollowUps(RecommendationRegister register, PartnerActions actions) {
        this.register = register;
        this.actions = actions;
    }

    @EventListener
    void on(CaseCancelled cancelled) {
        if (cancelled.process().equals(FollowUpProcess.KEY)) {
            register.keyOf(cancelled.processInstanceId()).ifPresent(key -> {
                register.cancelled(key);
                actions.endOpen(key);
            });
        }
    }
}
