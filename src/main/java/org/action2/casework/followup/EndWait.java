package org.action2.casework.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the wait for the next review, as a committee's grade asks for a new assessment. */
@Component
class EndWait implements JavaDelegate {

    private final FollowUps followUps;
    private final FollowUpStarter starter;

    EndWait(FollowUps followUps, FollowUpStarter starter) {
        this.followUps = followUps;
        this.starter = starter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        starter.goOn(followUps.get(execution.getProcessBusinessKey()), "evaluation");
    }
}
