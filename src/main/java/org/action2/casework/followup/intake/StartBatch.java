package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.ALL_STARTED;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.PROGRESS;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.STARTED;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the next follow-ups of an intake and says how far it is. */
@Component
class StartBatch implements JavaDelegate {

    private final FollowUpStarts starts;
    private final IntakeRows rows;

    StartBatch(FollowUpStarts starts, IntakeRows rows) {
        this.starts = starts;
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var intake = UUID.fromString((String) execution.getVariable(INTAKE_ID));
        starts.startNext(intake);
        var progress = rows.progress(intake);
        execution.setVariable(STARTED, progress.started());
        execution.setVariable(PROGRESS, progress.percentage());
        execution.setVariable(ALL_STARTED, progress.isComplete());
    }
}
