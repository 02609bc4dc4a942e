package org.action2.casework.followup.intake;

import static org.action2.casework.followup.intake.RecommendationIntakeProcess.CONFIRMED;
import static org.action2.casework.followup.intake.RecommendationIntakeProcess.INTAKE_ID;

import java.util.UUID;
import org.action2.casework.followup.IntakeFinished;
import org.action2.casework.followup.IntakeRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Notes how an intake ended: finished, discarded, unreadable, or stopped, by people or because its case was cancelled.
 * What it has registered by then is given to the desk in any case; of a file that was still being read nothing is kept.
 */
@Component
class CloseIntake implements ExecutionListener {

    private final Intakes intakes;
    private final IntakeRows rows;
    private final IntakeRegistration registration;
    private final ExportReading reading;
    private final ApplicationEventPublisher events;

    CloseIntake(Intakes intakes, IntakeRows rows, IntakeRegistration registration, ExportReading reading, ApplicationEventPublisher events) {
        this.intakes = intakes;
        this.rows = rows;
        this.registration = registration;
        this.reading = reading;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var intake = UUID.fromString((String) execution.getVariable(INTAKE_ID));
        switch (intakes.find(intake).map(Intakes.Intake::state).orElse("")) {
            case Intakes.READING -> stopReading(intake);
            case Intakes.UNREADABLE -> intakes.find(intake).ifPresent(refused ->
                events.publishEvent(new IntakeRefused(refused.processInstanceId(), refused.uploadedBy(), refused.fileName())));
            default -> close(intake, execution);
        }
    }

    private void stopReading(UUID intake) {
        intakes.setState(intake, "stopped");
        reading.forget(intake);
    }

    private void close(UUID intake, DelegateExecution execution) {
        var ended = !execution.isCanceled();
        var confirmed = Boolean.TRUE.equals(execution.getVariable(CONFIRMED));
        var progress = rows.progress(intake);
        var finished = confirmed && progress.isComplete();
        intakes.setState(intake, finished ? "finished" : confirmed || !ended ? "stopped" : "discarded");
        if (finished) {
            intakes.find(intake).ifPresent(done ->
                events.publishEvent(new IntakeFinished(done.processInstanceId(), done.uploadedBy(), registration.documentsOf(intake), progress.older())));
        } else {
            registration.reviewWhatIsRegistered(intake);
        }
    }
}
