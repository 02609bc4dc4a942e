package org.action2.casework.seedfunding;

import org.action2.casework.engine.CaseVariables;
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
        reports.accepted(GrantReports.Key.of(new CaseVariables(execution)));
    }
}
