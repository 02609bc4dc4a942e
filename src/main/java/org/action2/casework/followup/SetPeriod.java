package org.action2.casework.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sets until when the plan is carried out at most: the first deadline that leaves as much time as the table {@code follow-up-limits}
 * asks for, else as many months as it says. A deadline that has passed ends nothing: progress is asked for at the usual interval.
 */
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
        var end = end(followUp, today(followUp).plusMonths(limits.shortestPeriodMonths()));
        followUps.lasts(followUp, end);
        new CaseVariables(execution).set(FollowUpProcess.PERIOD_END, end.toString());
    }

    /** Until when a plan that is carried out already goes on, once the dates of its documents have changed. */
    LocalDate end(String followUp) {
        return end(followUp, today(followUp));
    }

    private LocalDate end(String followUp, LocalDate after) {
        return Optional.ofNullable(register.firstDeadline(followUp, after)).orElseGet(() -> today(followUp).plusMonths(limits.periodWithoutDeadlineMonths()));
    }

    private LocalDate today(String followUp) {
        return deadlines.today(followUps.get(followUp).country());
    }
}
