package org.action2.casework.followup.intake;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Stops an intake while its file is read, or between two batches of recommendations. */
@Component
class StopIntake {

    private static final int ATTEMPTS = 10;

    private final RuntimeService runtime;

    StopIntake(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void stop(Intakes.Intake intake) {
        for (var attempt = 1; ; attempt++) {
            try {
                runtime.createMessageCorrelation(RecommendationIntakeProcess.STOPPED).processInstanceId(intake.processInstanceId()).correlate();
                return;
            } catch (MismatchingMessageCorrelationException e) {
                throw new IntakeRefusedException(HttpStatus.CONFLICT, "followup.nothing-to-stop");
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw new IntakeRefusedException(HttpStatus.CONFLICT, "followup.batch-is-under-way");
                }
            }
        }
    }
}
