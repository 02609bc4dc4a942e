package org.action2.casework.committeereports;

import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;

/** Nobody lets a report pass that is over the limit, also where that was lowered since it was drafted. @param form of the answer @param answer the field that is yes or no */
record LimitRule(String form, String answer, Reports reports, ReportEntries entries, ReportLimits limits) implements SubmissionRule {

    @Override
    public List<Fault> check(Submission submission) {
        if (!Boolean.TRUE.equals(submission.values().get(answer))) {
            return List.of();
        }
        var report = reports.get((String) submission.caseData(CommitteeReportProcess.REFERENCE));
        return DraftReportRule.overTheLimit(submission, answer, limits.of(report), entries.text(report).words());
    }
}
