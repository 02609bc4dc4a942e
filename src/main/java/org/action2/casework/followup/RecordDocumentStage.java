package org.action2.casework.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the register's stage of a document in step with where its review stands. */
@Component
class RecordDocumentStage implements ExecutionListener {

    private final Documents documents;

    RecordDocumentStage(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        documents.stage(execution.getProcessBusinessKey(), DocumentStage.at(execution.getCurrentActivityId()));
    }
}
