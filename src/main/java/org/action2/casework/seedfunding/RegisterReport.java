package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.SPENT_AMOUNT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a report came in and what it says was spent. */
@Component
class RegisterReport implements JavaDelegate {

    private final GrantReports reports;

    RegisterReport(GrantReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseData(execution);
        reports.submitted(data.text(REFERENCE), data.text("reportKind"), data.money(SPENT_AMOUNT));
    }
}
