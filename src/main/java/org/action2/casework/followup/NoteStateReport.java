package org.action2.casework.followup;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes what the State sent and when, or when the desk is asked again. */
@Component
class NoteStateReport implements JavaDelegate {

    private final Documents documents;

    NoteStateReport(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var document = execution.getProcessBusinessKey();
        if (data.isTrue(DocumentReviewProcess.STATE_REPORT_RECEIVED)) {
            documents.reported(document, data.date(DocumentReviewProcess.STATE_REPORT_DATE), data.text(DocumentReviewProcess.STATE_REPORT_SYMBOL));
        } else {
            documents.askAgain(document, data.date(DocumentReviewProcess.ASK_AGAIN_ON));
        }
    }
}
