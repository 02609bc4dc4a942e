package org.action2.casework.followup;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the country team for the seed-funding request that the plan needs, unless there is one already. */
@Component
class StartSeedFundingDraft implements JavaDelegate {

    private static final List<String> SHOWN = List.of(FollowUpProcess.COUNTRY, FollowUpProcess.REFERENCE,
        FollowUpProcess.PLAN_SUMMARY, FollowUpProcess.ACTIONS, FollowUpProcess.CYCLE);

    private final FollowUps followUps;
    private final RuntimeService runtime;

    StartSeedFundingDraft(FollowUps followUps, RuntimeService runtime) {
        this.followUps = followUps;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var followUp = followUps.get(execution.getProcessBusinessKey());
        if (followUp.seedFunding() != null || followUp.draftInstanceId() != null && isOpen(followUp.draftInstanceId())) {
            return;
        }
        var draft = new HashMap<String, Object>();
        SHOWN.forEach(name -> draft.put(name, execution.getVariableTyped(name)));
        draft.put(SeedFundingDraftProcess.FOLLOW_UP_TITLE, followUp.title());
        followUps.drafted(followUp.key(), runtime.startProcessInstanceByKey(SeedFundingDraftProcess.KEY, followUp.key(), draft).getId());
        execution.setVariable(FollowUpProcess.SEED_FUNDING_STANDING, SeedFundingDraftProcess.WITH_THE_TEAM);
    }

    private boolean isOpen(String draft) {
        return runtime.createProcessInstanceQuery().processInstanceId(draft).count() > 0;
    }
}
