package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a report was accepted. */
@Component
class RecordReport implements JavaDelegate {

    private final GrantReports reports;

    RecordReport(GrantReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseData(execution);
        reports.accepted(data.text(REFERENCE), data.text("reportKind"));
    }
}
