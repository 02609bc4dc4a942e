package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import org.action2.casework.engine.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes the grade and, where the recommendation is carried over, the date of the next review. */
@Component
class RecordAssessment implements JavaDelegate {

    private final RecommendationRegister register;
    private final Actor actor;
    private final Clock clock;

    RecordAssessment(RecommendationRegister register, Actor actor, Clock clock) {
        this.register = register;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var recommendation = execution.getProcessBusinessKey();
        var nextStep = data.text(FollowUpProcess.NEXT_STEP);
        register.assessed(recommendation, data.number(FollowUpProcess.CYCLE, 1), data.text(FollowUpProcess.GRADE),
            data.text(FollowUpProcess.ASSESSMENT), nextStep, actor.id());
        if ("carry-to-next-review".equals(nextStep)) {
            register.carriedOver(recommendation, nextReview(data.json(FollowUpProcess.FOLLOW_UP_RULE)));
        }
    }

    /** The first review of the body's rhythm that is still to come. */
    private LocalDate nextReview(JsonNode rule) {
        var adopted = LocalDate.parse(rule.path("adopted").asText());
        var months = rule.path("nextReviewMonths").asInt();
        var reviews = 1;
        while (!adopted.plusMonths((long) months * reviews).isAfter(LocalDate.now(clock))) {
            reviews++;
        }
        return adopted.plusMonths((long) months * reviews);
    }
}
