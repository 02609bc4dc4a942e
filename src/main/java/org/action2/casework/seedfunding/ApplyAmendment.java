package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts an approved amendment into force: the new budget, or the new end with the due dates that hang on it. */
@Component
class ApplyAmendment implements JavaDelegate {

    private final Extension extension;

    ApplyAmendment(Extension extension) {
        this.extension = extension;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseData(execution);
        if (AmendmentTerms.BUDGET_CHANGE.equals(data.text("amendmentKind"))) {
            data.setJson(BUDGET, data.json("newBudget"));
        } else {
            extension.apply(data.text(REFERENCE), data.date(END_DATE), data.date("newEndDate"));
            data.set(END_DATE, data.text("newEndDate"));
        }
    }
}
