package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFUND_AMOUNT;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the refund and releases what was never paid, so that the grant owes nothing. */
@Component
class SettleGrant implements JavaDelegate {

    private final FundLedger ledger;
    private final FundingRequests requests;
    private final Actor actor;

    SettleGrant(FundLedger ledger, FundingRequests requests, Actor actor) {
        this.ledger = ledger;
        this.requests = requests;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var reference = data.text(REFERENCE);
        var refund = Money.of(data.text(REFUND_AMOUNT));
        ledger.refund(reference, refund, actor.id());
        ledger.release(reference, actor.id());
        requests.refunded(reference, refund);
    }
}
