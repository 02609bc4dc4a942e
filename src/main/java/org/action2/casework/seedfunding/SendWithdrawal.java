package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.WITHDRAWN;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the request that its country team withdraws it. */
@Component
class SendWithdrawal implements JavaDelegate {

    private final RuntimeService runtime;
    private final FundingRequests requests;

    SendWithdrawal(RuntimeService runtime, FundingRequests requests) {
        this.runtime = runtime;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var request = requests.find(data.text(REFERENCE)).orElseThrow();
        runtime.createMessageCorrelation(WITHDRAWN)
            .processInstanceId(request.processInstanceId())
            .setVariable("withdrawalReason", data.text(SeedFundingProcess.CHANGE_REASON))
            .correlate();
    }
}
