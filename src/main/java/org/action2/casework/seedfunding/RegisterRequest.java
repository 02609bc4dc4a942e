package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a new request its reference, makes that its business key and enters it in the register. */
@Component
class RegisterRequest implements JavaDelegate {

    private final FundingRequests requests;

    RegisterRequest(FundingRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseData(execution);
        data.set(COUNTRY, execution.getTenantId());
        var reference = requests.nextReference(execution.getTenantId());
        data.set(REFERENCE, reference);
        execution.setProcessBusinessKey(reference);
        requests.register(execution.getProcessInstanceId(), data);
    }
}
