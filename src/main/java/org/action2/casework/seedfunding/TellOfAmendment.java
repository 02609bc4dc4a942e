package org.action2.casework.seedfunding;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that an amendment was decided, so that whoever has the grant hears of it. */
@Component
class TellOfAmendment implements ExecutionListener {

    private final FundingRequests requests;
    private final ApplicationEventPublisher events;

    TellOfAmendment(FundingRequests requests, ApplicationEventPublisher events) {
        this.requests = requests;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var outcome = data.isTrue(SeedFundingAmendmentProcess.AMENDMENT_APPROVED) ? "amendment-approved" : "amendment-refused";
        requests.find(data.text(SeedFundingProcess.REFERENCE)).ifPresent(grant -> events.publishEvent(new AmendmentDecided(grant.reference(), grant.country(),
            grant.title(), requests.requesterOf(grant.reference()), execution.getProcessInstanceId(), outcome)));
    }
}
