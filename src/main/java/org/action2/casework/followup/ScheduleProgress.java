package org.action2.casework.followup;

import java.util.List;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sets when the next progress report is asked for, by the table {@code follow-up-limits}: after some months, yet some before the
 * period ends, so that there is time to write it. A hold is counted in.
 */
@Component
class ScheduleProgress implements JavaDelegate {

    private final FollowUps followUps;
    private final Deadlines deadlines;
    private final FollowUpLimits limits;

    ScheduleProgress(FollowUps followUps, FollowUpLimits limits, Deadlines deadlines) {
        this.limits = limits;
        this.followUps = followUps;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var followUp = followUps.get(execution.getProcessBusinessKey());
        var today = deadlines.today(followUp.country());
        var from = followUp.onHoldUntil() == null || followUp.onHoldUntil().isBefore(today) ? today : followUp.onHoldUntil();
        var due = from.plusMonths(limits.progressEveryMonths());
        var last = followUp.periodEnd().minusMonths(limits.lastReportBeforeEndMonths());
        data.set(FollowUpProcess.PROGRESS_DUE, (last.isBefore(due) && last.isAfter(from) ? last : due).toString());
        List.of(FollowUpProcess.PROGRESS_SUMMARY, FollowUpProcess.RECOMMENDATIONS, FollowUpProcess.READY_FOR_ASSESSMENT).forEach(name -> data.set(name, null));
    }
}
