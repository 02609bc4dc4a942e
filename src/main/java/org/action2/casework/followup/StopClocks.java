package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the follow-up on hold: every due date and timer moves by the days of the hold. The body's deadline stays. */
@Component
class StopClocks implements JavaDelegate {

    private final RecommendationRegister register;
    private final Clocks clocks;
    private final Clock clock;

    StopClocks(RecommendationRegister register, Clocks clocks, Clock clock) {
        this.register = register;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var recommendation = execution.getProcessBusinessKey();
        var resume = data.date(FollowUpProcess.RESUME_DATE);
        var running = register.find(recommendation).map(clocks::of).orElseThrow();
        clocks.move(running, ChronoUnit.DAYS.between(LocalDate.now(clock), resume));
        execution.setVariable(FollowUpProcess.STOPPED, FollowUpData.jsonValue(running));
        register.held(recommendation, resume, data.text(FollowUpProcess.HOLD_REASON));
    }
}
