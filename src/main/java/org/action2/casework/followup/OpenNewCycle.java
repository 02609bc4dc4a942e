package org.action2.casework.followup;

import java.util.List;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the next cycle of the follow-up: a new plan for all that it follows up by now. */
@Component
class OpenNewCycle implements JavaDelegate {

    private final FollowUps followUps;
    private final RecommendationRegister register;

    OpenNewCycle(FollowUps followUps, RecommendationRegister register) {
        this.followUps = followUps;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var cycle = data.number(FollowUpProcess.CYCLE, 1) + 1;
        var recommendations = register.ofFollowUp(execution.getProcessBusinessKey());
        followUps.cycle(execution.getProcessBusinessKey(), cycle);
        data.set(FollowUpProcess.CYCLE, cycle);
        data.setJson(FollowUpProcess.THEMES, OpenFollowUp.all(recommendations, NewRecommendation.Tags::themes));
        data.setJson(FollowUpProcess.AFFECTED_PERSONS, OpenFollowUp.all(recommendations, NewRecommendation.Tags::affectedPersons));
        List.of(FollowUpProcess.PLAN_SUMMARY, FollowUpProcess.ACTIONS, FollowUpProcess.SEED_FUNDING_NEEDED, FollowUpProcess.PLAN_ENDORSED,
            FollowUpProcess.PLAN_COMMENT, FollowUpProcess.NEXT_STEP, FollowUpProcess.CONTINUED_BY).forEach(name -> data.set(name, null));
    }
}
