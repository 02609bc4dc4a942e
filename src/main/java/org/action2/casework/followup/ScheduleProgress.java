package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets when the next progress report is due: in six months, yet a month before the deadline, and when waiting for it ends. */
@Component
class ScheduleProgress implements JavaDelegate {

    private final Clock clock;

    ScheduleProgress(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var today = LocalDate.now(clock);
        var deadline = data.date(FollowUpProcess.DEADLINE);
        var beforeDeadline = deadline.minusMonths(1);
        var due = today.plusMonths(6);
        if (beforeDeadline.isBefore(due)) {
            due = beforeDeadline.isAfter(today) ? beforeDeadline : today.plusMonths(1);
        }
        var last = due.plusMonths(2);
        data.set(FollowUpProcess.PROGRESS_DUE, due.toString());
        data.set(FollowUpProcess.PROGRESS_END, (deadline.isAfter(last) ? deadline : last).toString());
        data.set(FollowUpProcess.PROGRESS_SUMMARY, null);
        data.set(FollowUpProcess.READY_FOR_ASSESSMENT, null);
    }
}
