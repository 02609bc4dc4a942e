package org.action2.casework.followup.intake;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** An intake whose case is cancelled, and so reaches none of its ends, is one that was stopped. */
@Component
class StopCancelledIntake implements ExecutionListener {

    private final Intakes intakes;
    private final RecordIntakeEnd recordIntakeEnd;

    StopCancelledIntake(Intakes intakes, RecordIntakeEnd recordIntakeEnd) {
        this.intakes = intakes;
        this.recordIntakeEnd = recordIntakeEnd;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            var id = UUID.fromString((String) execution.getVariable(RecommendationIntakeProcess.INTAKE_ID));
            intakes.find(id).ifPresent(intake -> recordIntakeEnd.end(intake, IntakeState.STOPPED));
        }
    }
}
