package org.action2.casework.followup;

import java.time.LocalDate;
import java.util.Date;
import org.action2.casework.deadlines.Deadlines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries out what the desk says of a document outside its tasks: other dates, which move the desk's own timers too; or that an
 * evaluation is there already.
 */
@Component
class CarryOutDocumentChange implements JavaDelegate {

    private static final String EVALUATION = "evaluation-published";

    private final Documents documents;
    private final DatesOfDocument dates;
    private final DocumentDates asked;
    private final Clocks clocks;
    private final Deadlines deadlines;
    private final RuntimeService runtime;

    CarryOutDocumentChange(Documents documents, DatesOfDocument dates, DocumentDates asked, Clocks clocks, Deadlines deadlines, @Lazy RuntimeService runtime) {
        this.documents = documents;
        this.dates = dates;
        this.asked = asked;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var document = documents.get(data.text(DocumentChangeProcess.DOCUMENT));
        if (EVALUATION.equals(data.text(DocumentChangeProcess.DOCUMENT_CHANGE))) {
            runtime.createMessageCorrelation(DocumentReviewProcess.EVALUATION_PUBLISHED_MESSAGE)
                .processInstanceId(document.processInstanceId()).correlate();
        } else {
            moveTimers(dates.set(document.key(), data));
        }
    }

    private void moveTimers(Documents.Entry document) {
        var review = runtime.createProcessInstanceQuery().processInstanceId(document.processInstanceId()).singleResult();
        if (document.stateReportDue() != null && document.askAgainOn() == null) {
            clocks.set(review.getId(), DocumentReviewProcess.REPORT_DATE_REACHED, closeOf(document, asked.reportDay(document)));
        }
        clocks.set(review.getId(), DocumentReviewProcess.EVALUATION_DATE_REACHED,
            closeOf(document, asked.evaluationDay(review.getProcessDefinitionId(), document)));
    }

    private Date closeOf(Documents.Entry document, LocalDate day) {
        return deadlines.closeOf(document.country(), day);
    }
}
