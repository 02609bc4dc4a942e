package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.action2.casework.engine.CaseVariables;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Refuses an amendment that asks what no amendment may, or while another waits; whoever sent the message is told why. */
@Component
class CheckAmendment implements JavaDelegate {

    private final FundingRequests requests;
    private final AmendmentTerms terms;
    private final Amendments amendments;

    CheckAmendment(FundingRequests requests, AmendmentTerms terms, Amendments amendments) {
        this.requests = requests;
        this.terms = terms;
        this.amendments = amendments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var grant = requests.lock(data.text(REFERENCE)).orElseThrow();
        var faults = terms.check(grant, AmendmentTerms.asked(data));
        amendments.another(grant.reference(), execution.getProcessInstanceId()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        data.set(SeedFundingProcess.DURATION_MONTHS, GrantDuration.months(grant.startDate(), grant.endDate())); // handed back as it is if nothing changes
    }
}
