package org.action2.casework.followup;

import java.time.temporal.ChronoUnit;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Resumes the follow-up; if that is before the date set, all that was moved or counted from then comes back by the days that are left. */
@Component
class StartClocks implements JavaDelegate {

    private final FollowUps followUps;
    private final FollowUpTimers followUpTimers;
    private final Deadlines deadlines;

    StartClocks(FollowUps followUps, FollowUpTimers followUpTimers, Deadlines deadlines) {
        this.followUps = followUps;
        this.followUpTimers = followUpTimers;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var followUp = followUps.get(execution.getProcessBusinessKey());
        followUps.held(followUp.key(), null, null);
        var left = ChronoUnit.DAYS.between(deadlines.today(followUp.country()), new CaseVariables(execution).date(FollowUpProcess.RESUME_DATE));
        if (left > 0) {
            followUpTimers.move(followUp, -left);
        }
    }
}
