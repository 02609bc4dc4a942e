package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.CONFIRMED;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes how an intake ended: finished, discarded, or stopped, by people or because its case was cancelled. */
@Component
class CloseIntake implements ExecutionListener {

    private final Intakes intakes;
    private final IntakeRows rows;

    CloseIntake(Intakes intakes, IntakeRows rows) {
        this.intakes = intakes;
        this.rows = rows;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var intake = UUID.fromString((String) execution.getVariable(INTAKE_ID));
        var ended = !execution.isCanceled();
        var confirmed = Boolean.TRUE.equals(execution.getVariable(CONFIRMED));
        intakes.setState(intake, confirmed && rows.progress(intake).isComplete() ? "finished" : confirmed || !ended ? "stopped" : "discarded");
    }
}
