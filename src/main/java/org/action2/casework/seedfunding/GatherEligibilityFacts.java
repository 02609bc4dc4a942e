package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;
import static org.action2.casework.seedfunding.SeedFundingProcess.END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REQUESTED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.START_DATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out the facts that the eligibility decision judges. */
@Component
class GatherEligibilityFacts implements JavaDelegate {

    private final FundLedger ledger;
    private final GrantReports reports;

    GatherEligibilityFacts(FundLedger ledger, GrantReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseData(execution);
        var requested = data.money(REQUESTED_AMOUNT);
        var budget = Budget.of(data.json(BUDGET));
        data.set("requestedAmountNumber", requested.dollars());
        data.set("durationMonths", Duration.months(data.date(START_DATE), data.date(END_DATE)));
        data.set("budgetDifference", budget.total().minus(requested).dollars());
        data.set("indirectWithinLimit", budget.indirectIsWithinLimit());
        data.set("overdueReports", reports.overdue(data.text(COUNTRY)));
        data.set("fundsAvailable", !requested.isMoreThan(ledger.balance()));
    }
}
