package org.action2.casework.followup;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** A later recommendation takes the place of an older one; a follow-up that has none left ends. */
@Component
class Supersession {

    private final RecommendationRegister register;
    private final FollowUps followUps;
    private final RuntimeService runtime;

    Supersession(RecommendationRegister register, FollowUps followUps, RuntimeService runtime) {
        this.register = register;
        this.followUps = followUps;
        this.runtime = runtime;
    }

    void supersede(String key, String by) {
        var followUp = register.find(key).map(older -> older.standing().followUp()).orElse(null);
        register.supersede(key, by);
        if (followUp != null) {
            endIfEmpty(followUp, by);
        }
    }

    /** Ends a running follow-up that no recommendation is left in. @param by what its last one went to */
    void endIfEmpty(String followUp, String by) {
        Optional.of(followUps.locked(followUp)).filter(FollowUps.Entry::isRunning).filter(running -> register.ofFollowUp(followUp).isEmpty())
            .ifPresent(running -> runtime.createMessageCorrelation(FollowUpProcess.SUPERSEDED).processInstanceId(running.processInstanceId())
                .setVariables(Map.of(FollowUpProcess.SUPERSEDED_BY, by)).correlate());
    }
}
