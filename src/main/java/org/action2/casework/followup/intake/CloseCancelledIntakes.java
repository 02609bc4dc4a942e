package org.action2.casework.followup.intake;

import org.action2.casework.engine.CaseCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An intake whose case was cancelled is one that was stopped. */
@Component
class CloseCancelledIntakes {

    private final Intakes intakes;
    private final RecordIntakeEnd recordIntakeEnd;

    CloseCancelledIntakes(Intakes intakes, RecordIntakeEnd recordIntakeEnd) {
        this.intakes = intakes;
        this.recordIntakeEnd = recordIntakeEnd;
    }

    @EventListener
    void on(CaseCancelled cancelled) {
        if (cancelled.process().equals(RecommendationIntakeProcess.KEY)) {
            intakes.ofInstance(cancelled.processInstanceId()).ifPresent(intake -> recordIntakeEnd.end(intake, IntakeState.STOPPED));
        }
    }
}
