package org.action2.casework.followup;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the follow-up that its seed-funding draft was given up. */
@Component
class GiveUpDraft implements JavaDelegate {

    private final FollowUps followUps;
    private final RuntimeService runtime;

    GiveUpDraft(FollowUps followUps, RuntimeService runtime) {
        this.followUps = followUps;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.ofDraft(execution.getProcessInstanceId()).stream()
            .flatMap(followUp -> runtime.createProcessInstanceQuery().processInstanceId(followUp.processInstanceId()).list().stream())
            .forEach(each -> runtime.setVariable(each.getId(), FollowUpProcess.SEED_FUNDING_STANDING, SeedFundingDraftProcess.GIVEN_UP));
    }
}
