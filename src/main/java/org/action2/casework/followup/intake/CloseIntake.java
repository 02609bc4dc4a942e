package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.CONFIRMED;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;

import java.util.UUID;
import org.action2.casework.followup.IntakeFinished;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Notes how an intake ended: finished, discarded, or stopped, by people or because its case was cancelled. What it has
 * registered by then is given to the desk in any case.
 */
@Component
class CloseIntake implements ExecutionListener {

    private final Intakes intakes;
    private final IntakeRows rows;
    private final IntakeRegistration registration;
    private final ApplicationEventPublisher events;

    CloseIntake(Intakes intakes, IntakeRows rows, IntakeRegistration registration, ApplicationEventPublisher events) {
        this.intakes = intakes;
        this.rows = rows;
        this.registration = registration;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var intake = UUID.fromString((String) execution.getVariable(INTAKE_ID));
        var ended = !execution.isCanceled();
        var confirmed = Boolean.TRUE.equals(execution.getVariable(CONFIRMED));
        var progress = rows.progress(intake);
        var finished = confirmed && progress.isComplete();
        intakes.setState(intake, finished ? "finished" : confirmed || !ended ? "stopped" : "discarded");
        if (finished) {
            intakes.find(intake).ifPresent(done ->
                events.publishEvent(new IntakeFinished(done.processInstanceId(), done.uploadedBy(), registration.documentsOf(intake))));
        } else {
            registration.reviewWhatIsRegistered(intake);
        }
    }
}
