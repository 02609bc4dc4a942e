package org.action2.casework.seedfunding;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books what came back of a withdrawn grant; what did not come back counts as spent. */
@Component
class SettleWithdrawal implements JavaDelegate {

    private final SettleGrant settlement;
    private final FundingRequests requests;

    SettleWithdrawal(SettleGrant settlement, FundingRequests requests) {
        this.settlement = settlement;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        settlement.execute(execution);
        requests.spent(data.text(SeedFundingProcess.REFERENCE),
            Money.of(data.text(SeedFundingProcess.DISBURSED_AMOUNT)).minus(Money.of(data.text(SeedFundingProcess.REFUND_AMOUNT))));
    }
}
