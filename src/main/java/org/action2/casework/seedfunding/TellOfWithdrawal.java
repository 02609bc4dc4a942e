package org.action2.casework.seedfunding;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a request is withdrawn, so that everybody who has or had a task in its case hears of it. */
@Component
class TellOfWithdrawal implements JavaDelegate {

    private final ApplicationEventPublisher events;
    private final Actor actor;

    TellOfWithdrawal(ApplicationEventPublisher events, Actor actor) {
        this.events = events;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        events.publishEvent(new RequestWithdrawn(data.text(SeedFundingProcess.REFERENCE), execution.getTenantId(),
            data.text(SeedFundingProcess.TITLE), execution.getProcessInstanceId(), actor.id()));
    }
}
