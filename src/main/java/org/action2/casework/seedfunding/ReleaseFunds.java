package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives back to the fund what is still set aside for the request. */
@Component
class ReleaseFunds implements JavaDelegate {

    private final FundLedger ledger;
    private final Actor actor;

    ReleaseFunds(FundLedger ledger, Actor actor) {
        this.ledger = ledger;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ledger.release(new CaseVariables(execution).text(REFERENCE), actor.id());
    }
}
