package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.FILE_READ;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.NO_EXPORT;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads the next slice of an export, and says whether it was the last. */
@Component
class ReadExport implements JavaDelegate {

    private final ExportReading reading;

    ReadExport(ExportReading reading) {
        this.reading = reading;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var intake = UUID.fromString((String) execution.getVariable(INTAKE_ID));
        try {
            execution.setVariable(FILE_READ, reading.readOn(intake));
        } catch (UnreadableFileException e) {
            reading.refuse(intake, e);
            throw new BpmnError(NO_EXPORT);
        }
    }
}
