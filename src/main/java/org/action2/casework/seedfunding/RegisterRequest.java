package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.COUNTRY;
import static org.action2.casework.seedfunding.SeedFundingProcess.REFERENCE;
import static org.action2.casework.seedfunding.SeedFundingProcess.SUBMITTED_BY;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a new request its reference, makes that its business key and enters it in the register. */
@Component
class RegisterRequest implements JavaDelegate {

    private static final String NOT_SCREENED = "not-screened";

    private final FundingRequests requests;
    private final Actor actor;

    RegisterRequest(FundingRequests requests, Actor actor) {
        this.requests = requests;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        if (data.text(SUBMITTED_BY) == null) {
            data.set(SUBMITTED_BY, actor.id());
        }
        data.set(COUNTRY, execution.getTenantId());
        var reference = requests.nextReference(execution.getTenantId());
        data.set(REFERENCE, reference);
        execution.setProcessBusinessKey(reference);
        data.set(SeedFundingProcess.SCREENING_OUTCOME, NOT_SCREENED);
        data.set(SeedFundingProcess.TERMS_ACCEPTED, false);
        requests.register(execution.getProcessInstanceId(), data);
    }
}
