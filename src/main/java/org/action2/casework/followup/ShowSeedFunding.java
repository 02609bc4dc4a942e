package org.action2.casework.followup;

import java.util.Map;
import org.action2.casework.seedfunding.SeedFundingStageChanged;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows on a follow-up how the seed-funding request stands that names one of its recommendations, and links them in the register. */
@Component
class ShowSeedFunding {

    private final RecommendationRegister register;
    private final FollowUps followUps;
    private final RuntimeService runtime;

    ShowSeedFunding(RecommendationRegister register, FollowUps followUps, RuntimeService runtime) {
        this.register = register;
        this.followUps = followUps;
        this.runtime = runtime;
    }

    @EventListener
    void on(SeedFundingStageChanged change) {
        register.find(change.recommendation()).filter(named -> named.country().equals(change.country()))
            .map(named -> named.standing().followUp()).flatMap(followUps::find).ifPresent(followUp -> {
                followUps.funded(followUp.key(), change.reference());
                if (followUp.processInstanceId() != null && followUp.isRunning()) {
                    runtime.setVariables(followUp.processInstanceId(), Map.of(FollowUpProcess.SEED_FUNDING, change.reference(),
                        FollowUpProcess.SEED_FUNDING_STANDING, change.reference() + ": " + change.stage()));
                }
            });
    }
}
