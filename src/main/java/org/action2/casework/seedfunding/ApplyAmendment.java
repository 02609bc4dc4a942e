package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.AMENDMENT_KIND;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.BUDGET_CHANGE;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.NEW_BUDGET;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.NEW_END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.DURATION_MONTHS;
import static org.action2.casework.seedfunding.SeedFundingProcess.END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.action2.casework.engine.CaseVariables;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts an approved amendment into force, if the grant as it is now still allows it: the new budget, or the new end with the due dates that hang on it. */
@Component
class ApplyAmendment implements JavaDelegate {

    private final NoCostExtension extension;
    private final ReportsUnderWay reportsUnderWay;
    private final FundingRequests requests;
    private final AmendmentTerms terms;

    ApplyAmendment(NoCostExtension extension, ReportsUnderWay reportsUnderWay, FundingRequests requests, AmendmentTerms terms) {
        this.extension = extension;
        this.reportsUnderWay = reportsUnderWay;
        this.requests = requests;
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var grant = requests.lock(data.text(REFERENCE)).orElseThrow();
        var faults = terms.check(grant, AmendmentTerms.asked(data));
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        if (BUDGET_CHANGE.equals(data.text(AMENDMENT_KIND))) {
            data.setJson(BUDGET, data.json(NEW_BUDGET));
            reportsUnderWay.tell(grant, BUDGET, execution.getVariable(BUDGET));
        } else {
            var newEnd = data.date(NEW_END_DATE);
            extension.apply(grant, newEnd);
            data.set(END_DATE, newEnd.toString());
            data.set(DURATION_MONTHS, GrantDuration.months(grant.startDate(), newEnd));
            reportsUnderWay.tell(grant, END_DATE, newEnd.toString());
        }
    }
}
