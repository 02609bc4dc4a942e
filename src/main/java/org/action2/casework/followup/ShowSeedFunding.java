package org.action2.casework.followup;

import java.util.Map;
import org.action2.casework.seedfunding.SeedFundingStageChanged;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows on a follow-up how the seed-funding request that names it stands, and links them in the register. */
@Component
class ShowSeedFunding {

    private final RecommendationRegister register;
    private final RuntimeService runtime;

    ShowSeedFunding(RecommendationRegister register, @Lazy RuntimeService runtime) {
        this.register = register;
        this.runtime = runtime;
    }

    @EventListener
    void on(SeedFundingStageChanged change) {
        var linked = register.find(change.recommendation()).filter(entry -> entry.country().equals(change.country()));
        if (linked.isEmpty()) {
            return;
        }
        register.funded(change.recommendation(), change.reference());
        var instance = linked.get().processInstanceId();
        if (instance != null && linked.get().endedAt() == null) {
            runtime.setVariables(instance, Map.of(FollowUpProcess.SEED_FUNDING, change.reference(),
                FollowUpProcess.SEED_FUNDING_STANDING, change.reference() + ": " + change.stage()));
        }
    }
}
