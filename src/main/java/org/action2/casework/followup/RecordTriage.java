package org.action2.casework.followup;

import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes in the register what the desk decided on a document: the dates that it prints, and the outcome of each recommendation. */
@Component
class RecordTriage implements JavaDelegate {

    private final Documents documents;
    private final RecommendationRegister register;

    RecordTriage(Documents documents, RecommendationRegister register) {
        this.documents = documents;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var document = data.text(DocumentReviewProcess.REFERENCE);
        var rows = rows(data);
        rows.forEach(row -> register.triaged(row.key(), row.triage()));
        documents.dated(document, data.date(DocumentReviewProcess.ADOPTION_DATE), data.date(DocumentReviewProcess.STATE_REPORT_DUE),
            data.date(DocumentReviewProcess.NEXT_REVIEW_DUE));
        documents.selected(document, data.text(DocumentReviewProcess.SELECTION_REASON));
        register.date(document);
        data.set(DocumentReviewProcess.ADOPTION_YEAR, documents.get(document).adopted() == null ? null : documents.get(document).adopted().getYear());
    }

    static List<TriagedRow> rows(FollowUpData data) {
        return StreamSupport.stream(data.json(DocumentReviewProcess.RECOMMENDATIONS).spliterator(), false).map(TriagedRow::of)
            .filter(row -> Objects.nonNull(row.key())).toList();
    }
}
