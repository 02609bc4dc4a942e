package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;
import static org.action2.casework.seedfunding.SeedFundingProcess.END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REQUESTED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.START_DATE;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out the facts that the eligibility decision judges when the request was endorsed; {@link EligibilityForScreening} asks again. */
@Component
class GatherEligibilityFacts implements JavaDelegate {

    private final EligibilityFacts facts;

    GatherEligibilityFacts(EligibilityFacts facts) {
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        facts.of(data.text(COUNTRY), Money.of(data.text(REQUESTED_AMOUNT)), data.json(BUDGET), data.date(START_DATE), data.date(END_DATE)).forEach(data::set);
    }
}
