package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sets when the next progress report is asked for: in six months, yet two months before the period ends, so that there is
 * time to write it. A hold is counted in.
 */
@Component
class ScheduleProgress implements JavaDelegate {

    private static final int EVERY_MONTHS = 6;
    private static final int MONTHS_BEFORE_THE_END = 2;

    private final FollowUps followUps;
    private final Clock clock;

    ScheduleProgress(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var followUp = followUps.get(execution.getProcessBusinessKey());
        var today = LocalDate.now(clock);
        var from = followUp.onHoldUntil() == null || followUp.onHoldUntil().isBefore(today) ? today : followUp.onHoldUntil();
        var due = from.plusMonths(EVERY_MONTHS);
        var last = followUp.periodEnd().minusMonths(MONTHS_BEFORE_THE_END);
        data.set(FollowUpProcess.PROGRESS_DUE, (last.isBefore(due) && last.isAfter(from) ? last : due).toString());
        List.of(FollowUpProcess.PROGRESS_SUMMARY, FollowUpProcess.RECOMMENDATIONS, FollowUpProcess.READY_FOR_ASSESSMENT).forEach(name -> data.set(name, null));
    }
}
