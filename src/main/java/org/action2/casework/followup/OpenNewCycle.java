package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the next cycle of the follow-up, with a deadline as long after today as the body gives after adoption. */
@Component
class OpenNewCycle implements JavaDelegate {

    private final RecommendationRegister register;
    private final Clock clock;

    OpenNewCycle(RecommendationRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var cycle = data.number(FollowUpProcess.CYCLE, 1) + 1;
        var deadline = LocalDate.now(clock).plusMonths(data.json(FollowUpProcess.FOLLOW_UP_RULE).path("months").asInt());
        data.set(FollowUpProcess.CYCLE, cycle);
        data.set(FollowUpProcess.DEADLINE, deadline.toString());
        List.of(FollowUpProcess.PLAN_SUMMARY, FollowUpProcess.ACTIONS, FollowUpProcess.SEED_FUNDING_NEEDED, FollowUpProcess.PLAN_ENDORSED,
            FollowUpProcess.PLAN_COMMENT).forEach(name -> data.set(name, null));
        register.newCycle(execution.getProcessBusinessKey(), cycle, deadline);
    }
}
