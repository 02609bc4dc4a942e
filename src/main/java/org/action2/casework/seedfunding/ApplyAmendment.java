package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.action2.casework.forms.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts an approved amendment into force, if the grant as it is now still allows it: the new budget, or the new end with the due dates that hang on it. */
@Component
class ApplyAmendment implements JavaDelegate {

    private final Extension extension;
    private final FundingRequests requests;
    private final AmendmentTerms terms;

    ApplyAmendment(Extension extension, FundingRequests requests, AmendmentTerms terms) {
        this.extension = extension;
        this.requests = requests;
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseData(execution);
        var grant = requests.lock(data.text(REFERENCE)).orElseThrow();
        var faults = terms.check(grant, new AmendmentTerms.Asked(data.text("amendmentKind"), data.text("newEndDate"), data.json("newBudget")));
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        if (AmendmentTerms.BUDGET_CHANGE.equals(data.text("amendmentKind"))) {
            data.setJson(BUDGET, data.json("newBudget"));
        } else {
            extension.apply(grant.reference(), grant.endDate(), data.date("newEndDate"));
            data.set(END_DATE, data.text("newEndDate"));
        }
    }
}
