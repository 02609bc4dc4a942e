package org.action2.casework.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets until when the plan is carried out at most: the first deadline that is still to come, or as the table {@code follow-up-limits} says. */
@Component
class SetPeriod implements JavaDelegate {

    private final FollowUps followUps;
    private final RecommendationRegister register;
    private final Deadlines deadlines;
    private final FollowUpLimits limits;

    SetPeriod(FollowUps followUps, RecommendationRegister register, FollowUpLimits limits, Deadlines deadlines) {
        this.limits = limits;
        this.followUps = followUps;
        this.register = register;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var followUp = execution.getProcessBusinessKey();
        var end = end(followUp);
        followUps.lasts(followUp, end);
        new CaseVariables(execution).set(FollowUpProcess.PERIOD_END, end.toString());
    }

    LocalDate end(String followUp) {
        var today = deadlines.today(followUps.get(followUp).country());
        return Optional.ofNullable(register.firstDeadline(followUp, today)).orElseGet(() -> today.plusMonths(limits.periodWithoutDeadlineMonths()));
    }
}
