package org.action2.casework.followup;

import java.util.Optional;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes the programme's own assessment of each recommendation, and until when the follow-up waits where it waits. */
@Component
class RecordAssessment implements JavaDelegate {

    private final RecommendationRegister register;
    private final FollowUps followUps;
    private final Actor actor;
    private final Deadlines deadlines;
    private final FollowUpLimits limits;

    RecordAssessment(RecommendationRegister register, FollowUps followUps, Actor actor, FollowUpLimits limits, Deadlines deadlines) {
        this.limits = limits;
        this.register = register;
        this.followUps = followUps;
        this.actor = actor;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var followUp = followUps.get(execution.getProcessBusinessKey());
        var nextStep = data.text(FollowUpProcess.NEXT_STEP);
        data.json(FollowUpProcess.RECOMMENDATIONS).forEach(row -> register.assessed(row.path("key").asText(), followUp,
            row.path("assessment").asText(), nextStep, data.text(FollowUpProcess.ASSESSMENT_COMMENT), actor.id()));
        data.set(FollowUpProcess.CONTINUED_BY, null);
        if ("wait-for-next-review".equals(nextStep)) {
            var today = deadlines.today(followUp.country());
            var review = Optional.ofNullable(register.firstReview(followUp.key(), today)).orElseGet(() -> today.plusMonths(limits.waitWithoutReviewMonths()));
            followUps.waits(followUp.key(), review);
            data.set(FollowUpProcess.NEXT_REVIEW, review.toString());
        }
    }
}
