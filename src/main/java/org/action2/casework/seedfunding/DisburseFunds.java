package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.DISBURSED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import java.util.List;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the disbursement that the finance office recorded. */
@Component
class DisburseFunds implements JavaDelegate {

    private final FundLedger ledger;
    private final FundingRequests requests;
    private final Actor actor;

    DisburseFunds(FundLedger ledger, FundingRequests requests, Actor actor) {
        this.ledger = ledger;
        this.requests = requests;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var reference = data.text(REFERENCE);
        var amount = Money.of(data.text(DISBURSED_AMOUNT));
        try {
            ledger.disburse(reference, amount, actor.id());
        } catch (InsufficientFundsException e) {
            throw new InputRefusedException(List.of(Fault.of(DISBURSED_AMOUNT, "Disbursed amount (USD)",
                "seedfunding.more-than-set-aside", new ShownMoney(e.balance()))));
        }
        requests.disbursed(reference, amount);
    }
}
