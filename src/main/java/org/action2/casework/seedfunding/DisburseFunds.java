package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.DISBURSED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.DISBURSEMENT_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import java.util.List;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the disbursement that the finance office recorded. */
@Component
class DisburseFunds implements JavaDelegate {

    private final GrantPayments payments;

    DisburseFunds(GrantPayments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        try {
            payments.disburse(data.text(REFERENCE), Money.of(data.text(DISBURSED_AMOUNT)), data.date(DISBURSEMENT_DATE));
        } catch (InsufficientFundsException e) {
            throw new InputRefusedException(List.of(Fault.of(DISBURSED_AMOUNT, "Disbursed amount (USD)",
                "seedfunding.more-than-set-aside", new ShownMoney(e.balance()))));
        }
    }
}
