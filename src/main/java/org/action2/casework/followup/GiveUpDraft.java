package org.action2.casework.followup;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the follow-up that its seed-funding draft was given up. */
@Component
class GiveUpDraft implements JavaDelegate {

    private final RuntimeService runtime;

    GiveUpDraft(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        runtime.createProcessInstanceQuery().processDefinitionKey(FollowUpProcess.KEY)
            .processInstanceBusinessKey(data.text(SeedFundingDraftProcess.RECOMMENDATION)).list()
            .forEach(each -> runtime.setVariable(each.getId(), FollowUpProcess.SEED_FUNDING_STANDING, "draft given up"));
    }
}
