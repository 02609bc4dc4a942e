package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.ALL_REGISTERED;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.PROGRESS;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.REGISTERED;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers the next recommendations of an intake and says how far it is. */
@Component
class RegisterBatch implements JavaDelegate {

    private final IntakeRegistration registration;
    private final IntakeRows rows;

    RegisterBatch(IntakeRegistration registration, IntakeRows rows) {
        this.registration = registration;
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var intake = UUID.fromString((String) execution.getVariable(INTAKE_ID));
        registration.registerNext(intake);
        var progress = rows.progress(intake);
        execution.setVariable(REGISTERED, progress.registered());
        execution.setVariable(PROGRESS, progress.percentage());
        execution.setVariable(ALL_REGISTERED, progress.isComplete());
    }
}
