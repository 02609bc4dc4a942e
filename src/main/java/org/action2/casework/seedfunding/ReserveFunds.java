package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.APPROVED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import java.util.List;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the approved amount aside in the fund; refuses the decision if the balance does not cover it. */
@Component
class ReserveFunds implements JavaDelegate {

    /** Whether less was approved than the budget holds, so that the country team revises it before terms are agreed. */
    static final String BUDGET_TO_REVISE = "budgetToRevise";

    private final FundLedger ledger;
    private final Actor actor;

    ReserveFunds(FundLedger ledger, Actor actor) {
        this.ledger = ledger;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var approved = Money.of(data.text(APPROVED_AMOUNT));
        data.set(BUDGET_TO_REVISE, Money.of(data.text(SeedFundingProcess.REQUESTED_AMOUNT)).isMoreThan(approved));
        try {
            ledger.reserve(data.text(REFERENCE), approved, actor.id());
        } catch (InsufficientFundsException e) {
            throw new InputRefusedException(List.of(Fault.of(APPROVED_AMOUNT, "Approved amount (USD)",
                "seedfunding.more-than-the-fund-has", new ShownMoney(e.balance()))));
        }
    }
}
