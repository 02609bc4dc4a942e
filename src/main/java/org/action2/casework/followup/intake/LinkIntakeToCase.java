package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.FILE_NAME;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.FILE_READ;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.SUBMITTED_BY;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.TITLE;

import java.util.List;
import java.util.UUID;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Ties an intake to the case that its upload started; a case begins with an upload of its own and with no other's. */
@Component
class LinkIntakeToCase implements ExecutionListener {

    private final Intakes intakes;
    private final StoredExports files;

    LinkIntakeToCase(Intakes intakes, StoredExports files) {
        this.intakes = intakes;
        this.files = files;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var intake = intake(execution);
        if (!intakes.tie(intake.id(), execution.getProcessInstanceId())) {
            throw refused("followup.intake-started-already");
        }
        execution.setProcessBusinessKey(intake.id().toString());
        execution.setVariable(TITLE, intake.fileName());
        execution.setVariable(FILE_NAME, intake.fileName());
        execution.setVariable(SUBMITTED_BY, intake.uploadedBy());
        execution.setVariable(FILE_READ, !files.isKept(intake.id()));
    }

    private Intakes.Intake intake(DelegateExecution execution) {
        try {
            return intakes.find(UUID.fromString(String.valueOf(execution.getVariable(INTAKE_ID)))).orElseThrow(() -> refused("followup.intake-unknown"));
        } catch (IllegalArgumentException e) {
            throw refused("followup.no-intake");
        }
    }

    private static InputRefusedException refused(String key) {
        return new InputRefusedException(List.of(Fault.of(INTAKE_ID, "Intake", key)));
    }
}
