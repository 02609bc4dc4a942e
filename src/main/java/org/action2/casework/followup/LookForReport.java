package org.action2.casework.followup;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether a report of the State is awaited: where one is due and has not come in. */
@Component
class LookForReport implements JavaDelegate {

    private final Documents documents;

    LookForReport(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = documents.get(execution.getProcessBusinessKey());
        var data = new CaseVariables(execution);
        data.set(DocumentReviewProcess.REPORT_AWAITED, document.stateReportDue() != null && document.stateReportDate() == null);
        data.set(DocumentReviewProcess.STATE_REPORT_RECEIVED, null);
        data.set(DocumentReviewProcess.ASK_AGAIN_ON, null);
    }
}
