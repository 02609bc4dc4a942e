package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.APPROVED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.DISBURSED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the payment of a withdrawn grant that finance says was made and that nobody had recorded yet: the approved amount. */
@Component
class BookPaidGrant implements JavaDelegate {

    private final FundingRequests requests;
    private final GrantPayments payments;

    BookPaidGrant(FundingRequests requests, GrantPayments payments) {
        this.requests = requests;
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var reference = data.text(REFERENCE);
        if (!requests.find(reference).orElseThrow().isPaid()) {
            var approved = Money.of(data.text(APPROVED_AMOUNT));
            payments.disburse(reference, approved, null);
            data.set(DISBURSED_AMOUNT, approved.toString());
        }
    }
}
