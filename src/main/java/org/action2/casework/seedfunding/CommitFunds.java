package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.APPROVED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Turns the reservation into a commitment once the terms are accepted. */
@Component
class CommitFunds implements JavaDelegate {

    private final FundLedger ledger;
    private final Actor actor;

    CommitFunds(FundLedger ledger, Actor actor) {
        this.ledger = ledger;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        ledger.commit(data.text(REFERENCE), Money.of(data.text(APPROVED_AMOUNT)), actor.id());
    }
}
