package org.action2.casework.followup;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Carries out what the desk says of a document outside its tasks: other dates, which move the desk's own timers too; or that an
 * evaluation is there already.
 */
@Component
class CarryOutDocumentChange implements JavaDelegate {

    private static final String EVALUATION = "evaluation-published";

    private final Documents documents;
    private final RescheduleDocument dates;
    private final DocumentTimers timers;
    private final RuntimeService runtime;

    CarryOutDocumentChange(Documents documents, RescheduleDocument dates, DocumentTimers timers, RuntimeService runtime) {
        this.documents = documents;
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
        } else {
            timers.move(dates.set(document.key(), data));
        }
    }
}
