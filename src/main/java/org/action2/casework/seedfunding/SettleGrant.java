package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFUND_AMOUNT;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the refund and releases what was never paid, so that the grant owes nothing. */
@Component
class SettleGrant implements JavaDelegate {

    private final GrantPayments payments;

    SettleGrant(GrantPayments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        payments.settle(data.text(REFERENCE), Money.of(data.text(REFUND_AMOUNT)));
    }
}
