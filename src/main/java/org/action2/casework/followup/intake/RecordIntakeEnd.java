package org.action2.casework.followup.intake;

import java.util.UUID;
import org.action2.casework.followup.IntakeFinished;
import org.action2.casework.followup.IntakeRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Notes how an intake ended, which the end event that it reached says. What a stopped one has registered by then is given to
 * the desk; of a file that was still being read nothing is kept.
 */
@Component
class RecordIntakeEnd implements ExecutionListener {

    private final Intakes intakes;
    private final IntakeRows rows;
    private final IntakeRegistration registration;
    private final ExportReading reading;
    private final ApplicationEventPublisher events;

    RecordIntakeEnd(Intakes intakes, IntakeRows rows, IntakeRegistration registration, ExportReading reading, ApplicationEventPublisher events) {
        this.intakes = intakes;
        this.rows = rows;
        this.registration = registration;
        this.reading = reading;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var id = UUID.fromString((String) execution.getVariable(RecommendationIntakeProcess.INTAKE_ID));
        intakes.find(id).ifPresent(intake -> end(intake, IntakeState.at(execution.getCurrentActivityId())));
    }

    void end(Intakes.Intake intake, IntakeState state) {
        intakes.setState(intake.id(), state);
        switch (state) {
            case FINISHED -> events.publishEvent(new IntakeFinished(intake.processInstanceId(), intake.uploadedBy(),
                registration.documentsOf(intake.id()), rows.progress(intake.id()).older()));
            case UNREADABLE -> events.publishEvent(new IntakeRefused(intake.processInstanceId(), intake.uploadedBy(), intake.fileName()));
            case STOPPED -> leave(intake);
            default -> { }
        }
    }

    private void leave(Intakes.Intake intake) {
        if (intake.isBeingRead()) {
            reading.forget(intake.id());
        } else {
            registration.reviewWhatIsRegistered(intake.id());
        }
    }
}
