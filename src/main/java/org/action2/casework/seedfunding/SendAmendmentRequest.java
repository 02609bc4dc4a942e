package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.AMENDMENT_KIND;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.AMENDMENT_REASON;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.NEW_BUDGET;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.NEW_END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.AMENDMENT_REQUESTED;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands an amendment that the country team asks for to the running grant. */
@Component
class SendAmendmentRequest implements JavaDelegate {

    private final RuntimeService runtime;
    private final FundingRequests requests;

    SendAmendmentRequest(RuntimeService runtime, FundingRequests requests) {
        this.runtime = runtime;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var grant = requests.find(data.text(REFERENCE)).orElseThrow();
        runtime.createMessageCorrelation(AMENDMENT_REQUESTED)
            .processInstanceId(grant.processInstanceId())
            .setVariable(AMENDMENT_KIND, data.text(SeedFundingProcess.CHANGE_KIND))
            .setVariable(AMENDMENT_REASON, data.text(SeedFundingProcess.CHANGE_REASON))
            .setVariable(NEW_END_DATE, data.text(NEW_END_DATE))
            .setVariable(NEW_BUDGET, execution.getVariable(NEW_BUDGET))
            .correlate();
    }
}
