package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.APPROVED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.DISBURSED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the payment of a withdrawn grant that finance says was made and that nobody had recorded yet: the approved amount. */
@Component
class BookPaidGrant implements JavaDelegate {

    private final FundLedger ledger;
    private final FundingRequests requests;
    private final Actor actor;

    BookPaidGrant(FundLedger ledger, FundingRequests requests, Actor actor) {
        this.ledger = ledger;
        this.requests = requests;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var reference = data.text(REFERENCE);
        if (!requests.find(reference).orElseThrow().isPaid()) {
            var approved = Money.of(data.text(APPROVED_AMOUNT));
            ledger.disburse(reference, approved, actor.id());
            requests.disbursed(reference, approved);
            data.set(DISBURSED_AMOUNT, approved.toString());
        }
    }
}
