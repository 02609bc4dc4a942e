package org.action2.casework.followup;

import java.util.List;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Carries out what the desk says of a document outside its tasks: other dates, which move the desk's own timers too; that an
 * evaluation is there already; or that what a cancelled follow-up held is taken up again, which leads back to triage.
 */
@Component
class CarryOutDocumentChange implements JavaDelegate {

    private static final String EVALUATION = "evaluation-published";

    private final Documents documents;
    private final RecommendationRegister register;
    private final DocumentRegistration registration;
    private final RescheduleDocument dates;
    private final DocumentTimers timers;
    private final RuntimeService runtime;

    CarryOutDocumentChange(Documents documents, RecommendationRegister register, DocumentRegistration registration, RescheduleDocument dates,
                           DocumentTimers timers, RuntimeService runtime) {
        this.documents = documents;
        this.register = register;
        this.registration = registration;
        this.dates = dates;
        this.timers = timers;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var document = documents.get(data.text(DocumentChangeProcess.DOCUMENT));
        if (EVALUATION.equals(data.text(DocumentChangeProcess.DOCUMENT_CHANGE))) {
            runtime.createMessageCorrelation(DocumentReviewProcess.EVALUATION_PUBLISHED_MESSAGE)
                .processInstanceId(document.processInstanceId()).correlate();
        } else if (DocumentChangeProcess.TAKE_UP_AGAIN.equals(data.text(DocumentChangeProcess.DOCUMENT_CHANGE))) {
            register.takeUpAgain(document.key());
            registration.review(List.of(document.key()));
        } else {
            timers.move(dates.set(document.key(), data));
        }
    }
}
