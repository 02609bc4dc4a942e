package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the rows of an export, all of which are read, against each other and the register. */
@Component
class CompareWithRegister implements JavaDelegate {

    private final Intakes intakes;
    private final IntakeRows rows;

    CompareWithRegister(Intakes intakes, IntakeRows rows) {
        this.intakes = intakes;
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var intake = UUID.fromString((String) execution.getVariable(INTAKE_ID));
        rows.classify(intake);
        intakes.setState(intake, IntakeState.TO_CONFIRM);
    }
}
