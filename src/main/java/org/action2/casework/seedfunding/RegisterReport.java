package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.SPENT_AMOUNT;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a report came in and what it says was spent, the sum of its lines, and reached. */
@Component
class RegisterReport implements JavaDelegate {

    private final GrantReports reports;

    RegisterReport(GrantReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var spending = data.json(SeedFundingReportProcess.SPENDING);
        if (!spending.isEmpty()) { // forms of earlier releases ask for the sum
            data.set(SPENT_AMOUNT, Budget.of(spending).total().toString());
        }
        reports.submitted(GrantReports.Key.of(data), Money.of(data.text(SPENT_AMOUNT)), spending.toString(), data.text(SeedFundingReportProcess.RESULTS));
    }
}
