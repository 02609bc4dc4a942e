package org.action2.casework.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the register's stage of a follow-up, and of what it follows up, in step with where its case stands. */
@Component
class RecordFollowUpStage implements ExecutionListener {

    private final FollowUps followUps;
    private final RecommendationRegister register;
    private final ApplicationEventPublisher events;

    RecordFollowUpStage(FollowUps followUps, RecommendationRegister register, ApplicationEventPublisher events) {
        this.followUps = followUps;
        this.register = register;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var stage = FollowUpStage.at(execution.getCurrentActivityId());
        var followUp = execution.getProcessBusinessKey();
        followUps.stage(followUp, stage);
        register.standWith(followUp);
        if (stage.isEnd()) {
            events.publishEvent(new FollowUpClosed(followUp, execution.getTenantId(), stage.id()));
        }
    }
}
