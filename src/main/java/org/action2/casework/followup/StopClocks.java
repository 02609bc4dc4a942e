package org.action2.casework.followup;

import java.time.temporal.ChronoUnit;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Puts the follow-up on hold: every due date and timer moves by the days of the hold, and what opens during it counts from the
 * day that it ends. Deadlines of documents stay.
 */
@Component
class StopClocks implements JavaDelegate {

    private final FollowUps followUps;
    private final FollowUpTimers followUpTimers;
    private final Deadlines deadlines;

    StopClocks(FollowUps followUps, FollowUpTimers followUpTimers, Deadlines deadlines) {
        this.followUps = followUps;
        this.followUpTimers = followUpTimers;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var followUp = followUps.get(execution.getProcessBusinessKey());
        var resume = data.date(FollowUpProcess.RESUME_DATE);
        followUpTimers.move(followUp, ChronoUnit.DAYS.between(deadlines.today(followUp.country()), resume));
        followUps.held(followUp.key(), resume, data.text(FollowUpProcess.HOLD_REASON));
    }
}
