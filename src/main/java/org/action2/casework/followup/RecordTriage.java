package org.action2.casework.followup;

import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes in the register what the desk decided on a document: the dates that it prints, and the outcome of each recommendation. */
@Component
class RecordTriage implements JavaDelegate {

    private final Documents documents;
    private final RecommendationRegister register;
    private final RescheduleDocument dates;

    RecordTriage(Documents documents, RecommendationRegister register, RescheduleDocument dates) {
        this.documents = documents;
        this.register = register;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var document = data.text(DocumentReviewProcess.REFERENCE);
        var rows = rows(data);
        rows.forEach(row -> register.triaged(row.key(), row.triage()));
        documents.selected(document, data.text(DocumentReviewProcess.SELECTION_REASON));
        var adopted = dates.set(document, data).adopted();
        data.set(DocumentReviewProcess.ADOPTION_YEAR, adopted == null ? null : adopted.getYear());
    }

    static List<TriagedRow> rows(CaseVariables data) {
        return StreamSupport.stream(data.json(DocumentReviewProcess.RECOMMENDATIONS).spliterator(), false).map(TriagedRow::of)
            .filter(row -> Objects.nonNull(row.key())).toList();
    }
}
