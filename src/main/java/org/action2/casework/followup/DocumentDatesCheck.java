package org.action2.casework.followup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.AnywhereOnEarth;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** Holds the dates of a document against each other: adopted by today, the State's report due after that, the next review not before the report. */
@Component
class DocumentDatesCheck {

    private final Clock clock;

    DocumentDatesCheck(Clock clock) {
        this.clock = clock;
    }

    List<Fault> of(Submission submission) {
        var adoption = SubmittedAnswers.date(submission, DocumentReviewProcess.ADOPTION_DATE);
        var report = SubmittedAnswers.date(submission, DocumentReviewProcess.STATE_REPORT_DUE);
        var review = SubmittedAnswers.date(submission, DocumentReviewProcess.NEXT_REVIEW_DUE);
        var faults = new ArrayList<Fault>();
        adoption.filter(date -> AnywhereOnEarth.isAhead(date, clock))
            .ifPresent(date -> faults.add(submission.fault(DocumentReviewProcess.ADOPTION_DATE, "followup.not-in-the-future")));
        report.filter(date -> adoption.filter(adopted -> !date.isAfter(adopted)).isPresent())
            .ifPresent(date -> faults.add(submission.fault(DocumentReviewProcess.STATE_REPORT_DUE, "followup.after-adoption", adoption.get())));
        review.filter(date -> adoption.filter(adopted -> !date.isAfter(adopted)).isPresent())
            .ifPresent(date -> faults.add(submission.fault(DocumentReviewProcess.NEXT_REVIEW_DUE, "followup.after-adoption", adoption.get())));
        review.filter(date -> report.filter(date::isBefore).isPresent())
            .ifPresent(date -> faults.add(submission.fault(DocumentReviewProcess.NEXT_REVIEW_DUE, "followup.not-before-the-report", report.get())));
        return faults;
    }
}
