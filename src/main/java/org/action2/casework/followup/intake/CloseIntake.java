package org.action2.casework.followup.intake;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Named by models of earlier releases, whose running cases stay with them: their end events do not say how an intake ended, so
 * it is told by how far the intake was.
 */
@Component
class CloseIntake implements ExecutionListener {

    private final Intakes intakes;
    private final IntakeRows rows;
    private final RecordIntakeEnd recordIntakeEnd;

    CloseIntake(Intakes intakes, IntakeRows rows, RecordIntakeEnd recordIntakeEnd) {
        this.intakes = intakes;
        this.rows = rows;
        this.recordIntakeEnd = recordIntakeEnd;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var id = UUID.fromString((String) execution.getVariable(RecommendationIntakeProcess.INTAKE_ID));
        var isConfirmed = Boolean.TRUE.equals(execution.getVariable(RecommendationIntakeProcess.CONFIRMED));
        intakes.find(id).ifPresent(intake ->
            recordIntakeEnd.end(intake, execution.isCanceled() ? IntakeState.STOPPED : end(intake, isConfirmed)));
    }

    private IntakeState end(Intakes.Intake intake, boolean isConfirmed) {
        if (intake.is(IntakeState.UNREADABLE)) {
            return IntakeState.UNREADABLE;
        }
        if (intake.isBeingRead() || isConfirmed && !rows.progress(intake.id()).isComplete()) {
            return IntakeState.STOPPED;
        }
        return isConfirmed ? IntakeState.FINISHED : IntakeState.DISCARDED;
    }
}
