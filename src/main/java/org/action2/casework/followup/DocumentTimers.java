package org.action2.casework.followup;

import java.time.LocalDate;
import java.util.Date;
import org.action2.casework.deadlines.Deadlines;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The waits of the desk for a State's report and for an evaluation, which follow the dates of their document. */
@Component
class DocumentTimers {

    private final DocumentDates asked;
    private final FollowUpTimers followUpTimers;
    private final Deadlines deadlines;
    private final RuntimeService runtime;

    DocumentTimers(DocumentDates asked, FollowUpTimers followUpTimers, Deadlines deadlines, RuntimeService runtime) {
        this.asked = asked;
        this.followUpTimers = followUpTimers;
        this.deadlines = deadlines;
        this.runtime = runtime;
    }

    /** Moves those that run; does nothing where the document is not under review. */
    void move(Documents.Entry document) {
        var review = document.processInstanceId() == null ? null
            : runtime.createProcessInstanceQuery().processInstanceId(document.processInstanceId()).singleResult();
        if (review == null) {
            return;
        }
        if (document.stateReportDue() != null && document.askAgainOn() == null) {
            followUpTimers.set(review.getId(), DocumentReviewProcess.REPORT_DATE_REACHED, closeOf(document, asked.reportDay(document)));
        }
        followUpTimers.set(review.getId(), DocumentReviewProcess.EVALUATION_DATE_REACHED,
            closeOf(document, asked.evaluationDay(review.getProcessDefinitionId(), document)));
    }

    private Date closeOf(Documents.Entry document, LocalDate day) {
        return deadlines.closeOf(document.country(), day);
    }
}
