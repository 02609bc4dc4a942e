package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.DISBURSED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out what was spent and what is left, for the closing of the grant. */
@Component
class SummariseGrant implements JavaDelegate {

    private final GrantReports reports;
    private final FundingRequests requests;

    SummariseGrant(GrantReports reports, FundingRequests requests) {
        this.reports = reports;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var reference = data.text(REFERENCE);
        var spent = reports.spent(reference).orElse(Money.ZERO);
        requests.spent(reference, spent);
        data.set("spentTotal", spent.toString());
        data.set("unspentAmount", Money.of(data.text(DISBURSED_AMOUNT)).minus(spent).toString());
    }
}
