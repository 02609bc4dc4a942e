package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** A report that was received has a date that is past; for one that was not, the desk says when it is asked again. */
@Component
class RecordStateReportRule implements SubmissionRule {

    private final Documents documents;
    private final Clock clock;

    RecordStateReportRule(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String form() {
        return DocumentReviewProcess.RECORD_STATE_REPORT;
    }

    @Override
    public List<Fault> check(Submission submission) {
        if (documents.find((String) submission.caseData(DocumentReviewProcess.REFERENCE)).isEmpty()) {
            return List.of(submission.fault(DocumentReviewProcess.STATE_REPORT_DATE, "followup.case-of-no-document"));
        }
        var faults = new ArrayList<Fault>();
        if (SubmittedAnswers.isTrue(submission, DocumentReviewProcess.STATE_REPORT_RECEIVED)) {
            if (SubmittedAnswers.need(submission, DocumentReviewProcess.STATE_REPORT_DATE, faults)) {
                EnteredDaysCheck.past(submission, DocumentReviewProcess.STATE_REPORT_DATE, adopted(submission), clock).ifPresent(faults::add);
            }
        } else if (SubmittedAnswers.need(submission, DocumentReviewProcess.ASK_AGAIN_ON, faults)) {
            EnteredDaysCheck.ahead(submission, DocumentReviewProcess.ASK_AGAIN_ON, clock).ifPresent(faults::add);
        }
        return faults;
    }

    private LocalDate adopted(Submission submission) {
        return documents.get((String) submission.caseData(DocumentReviewProcess.REFERENCE)).adopted();
    }
}
