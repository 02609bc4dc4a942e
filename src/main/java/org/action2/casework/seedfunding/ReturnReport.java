package org.action2.casework.seedfunding;

import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a report was returned: it is owed again, and due as many working days from now as the table of deadlines gives its task. */
@Component
class ReturnReport implements JavaDelegate {

    private final GrantReports reports;
    private final Deadlines deadlines;

    ReturnReport(GrantReports reports, Deadlines deadlines) {
        this.reports = reports;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var due = deadlines.dueDay(execution, SeedFundingReportProcess.SUBMIT_REPORT);
        reports.returned(GrantReports.Key.of(data), due);
        data.set(SeedFundingReportProcess.REPORT_DUE, due.toString());
    }
}
