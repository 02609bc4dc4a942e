package org.action2.casework.committeereports;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what was changed of a draft beside the draft; what was said when it was returned is only remembered from now on. */
@Component
class RecordReportDraft implements JavaDelegate {

    private final Reports reports;
    private final ReportEntries entries;

    RecordReportDraft(Reports reports, ReportEntries entries) {
        this.reports = reports;
        this.entries = entries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        entries.change(reports.lock(data.text(CommitteeReportProcess.REFERENCE)), Change.of(data.json(CommitteeReportProcess.CHANGES)));
        data.set(CommitteeReportProcess.LAST_RETURN, ReturnedBecause.of(execution::getVariable, data.text(CommitteeReportProcess.LAST_RETURN)));
        data.set(CommitteeReportProcess.DRAFT_HANDED_ON, null);
        data.set(CommitteeReportProcess.REPORT_AGREED, null);
        data.set(CommitteeReportProcess.REPORT_CLEARED, null);
    }
}
