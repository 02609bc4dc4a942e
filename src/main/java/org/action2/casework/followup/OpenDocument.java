package org.action2.casework.followup;

import java.util.List;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the review of a document that the register has and that is not under review; its facts stay in the register. */
@Component
class OpenDocument implements JavaDelegate {

    private final Documents documents;

    OpenDocument(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = documents.find(String.valueOf(execution.getProcessBusinessKey()))
            .filter(known -> known.processInstanceId() == null || known.endedAt() != null)
            .orElseThrow(() -> new InputRefusedException(List.of(Fault.of("document", "Document", "followup.no-document-to-review"))));
        documents.reviewed(document.key(), execution.getProcessInstanceId());
        var data = new CaseVariables(execution);
        data.set(DocumentReviewProcess.REFERENCE, document.key());
        data.set(DocumentReviewProcess.TITLE, document.title());
        data.set(DocumentReviewProcess.MECHANISM, document.mechanism());
        data.set(DocumentReviewProcess.BODY, document.body());
        data.set(DocumentReviewProcess.ADOPTION_YEAR, document.adopted() == null ? null : document.adopted().getYear());
    }
}
