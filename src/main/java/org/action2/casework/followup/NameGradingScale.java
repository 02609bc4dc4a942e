package org.action2.casework.followup;

import java.util.List;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clears the answers of an earlier evaluation and names the scale that the body grades on. */
@Component
class NameGradingScale implements JavaDelegate {

    private final Documents documents;
    private final FollowUpRules rules;

    NameGradingScale(Documents documents, FollowUpRules rules) {
        this.documents = documents;
        this.rules = rules;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var document = documents.get(execution.getProcessBusinessKey());
        var data = new CaseVariables(execution);
        var year = document.adopted() == null ? null : document.adopted().getYear();
        data.set(DocumentReviewProcess.GRADE_SCALE,
            rules.ruleOf(execution.getProcessDefinitionId(), document.mechanism(), document.body(), year).grading().scale());
        List.of(DocumentReviewProcess.EVALUATION_PUBLISHED, DocumentReviewProcess.EVALUATION_DATE, DocumentReviewProcess.EVALUATION_SYMBOL,
            DocumentReviewProcess.GRADES, DocumentReviewProcess.ASK_AGAIN_ON).forEach(name -> data.set(name, null));
    }
}
