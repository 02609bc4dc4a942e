package org.action2.casework.committeereports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** A draft goes on when each change of it is right, something is left, and its words are within the limit of the body; one that is compiled anew may be unfinished. */
@Component
class DraftReportRule implements SubmissionRule {

    private final Reports reports;
    private final ReportEntries entries;
    private final ReportLimits limits;

    DraftReportRule(Reports reports, ReportEntries entries, ReportLimits limits) {
        this.reports = reports;
        this.entries = entries;
        this.limits = limits;
    }

    @Override
    public String form() {
        return CommitteeReportProcess.DRAFT_COMMITTEE_REPORT;
    }

    @Override
    public List<Fault> check(Submission submission) {
        if (Boolean.FALSE.equals(submission.values().get(CommitteeReportProcess.DRAFT_HANDED_ON))) {
            return List.of();
        }
        var report = reports.get((String) submission.caseData(CommitteeReportProcess.REFERENCE));
        var statements = entries.of(report.key());
        var changes = submission.values().get(CommitteeReportProcess.CHANGES) instanceof JsonNode rows ? Change.of(rows) : List.<Change>of();
        var faults = ChangesCheck.of(submission, statements, changes);
        if (!faults.isEmpty()) {
            return faults;
        }
        var text = ReportText.of(statements, changes);
        if (text.lines().stream().noneMatch(line -> line.recommendation() != null)) {
            return List.of(submission.fault(CommitteeReportProcess.CHANGES, "committeereports.nothing-is-left"));
        }
        return overTheLimit(submission, CommitteeReportProcess.CHANGES, limits.of(report), text.words());
    }

    static List<Fault> overTheLimit(Submission submission, String field, ReportLimits.Limit limit, int words) {
        var most = limit.words();
        return most == null || words <= most ? List.of() : List.of(submission.fault(field, "committeereports.too-many-words", words, most));
    }
}
