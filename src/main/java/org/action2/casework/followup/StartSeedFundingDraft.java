package org.action2.casework.followup;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the country team for the seed-funding request that the plan needs, unless there is one already. */
@Component
class StartSeedFundingDraft implements JavaDelegate {

    private static final List<String> SHOWN = List.of(FollowUpProcess.COUNTRY, FollowUpProcess.MECHANISM, FollowUpProcess.BODY,
        FollowUpProcess.SYMBOL, FollowUpProcess.PARAGRAPH, FollowUpProcess.TEXT, FollowUpProcess.DEADLINE,
        FollowUpProcess.FOLLOW_UP_RULE, FollowUpProcess.PLAN_SUMMARY, FollowUpProcess.ACTIONS, FollowUpProcess.CYCLE);

    private final RecommendationRegister register;
    private final RuntimeService runtime;

    StartSeedFundingDraft(RecommendationRegister register, @Lazy RuntimeService runtime) {
        this.register = register;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var recommendation = execution.getProcessBusinessKey();
        var known = register.find(recommendation);
        if (known.map(RecommendationRegister.Entry::seedFunding).isPresent() || known.map(RecommendationRegister.Entry::draftInstanceId).filter(this::isOpen).isPresent()) {
            return;
        }
        var draft = new HashMap<String, Object>();
        SHOWN.forEach(name -> draft.put(name, execution.getVariableTyped(name)));
        draft.put(SeedFundingDraftProcess.RECOMMENDATION, recommendation);
        register.drafted(recommendation, runtime.startProcessInstanceByKey(SeedFundingDraftProcess.KEY, recommendation, draft).getId());
        data.set(FollowUpProcess.SEED_FUNDING_STANDING, SeedFundingDraftProcess.WITH_THE_TEAM);
    }

    private boolean isOpen(String draft) {
        return runtime.createProcessInstanceQuery().processInstanceId(draft).count() > 0;
    }
}
