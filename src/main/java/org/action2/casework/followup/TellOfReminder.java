package org.action2.casework.followup;

import org.action2.casework.deadlines.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those who carry the follow-up that the body reminds today, unless a new cycle has begun meanwhile. */
@Component
class TellOfReminder implements JavaDelegate {

    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    TellOfReminder(Deadlines deadlines, ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        if (FindNextReminder.isOf(execution, data.number(FollowUpProcess.CYCLE, 1))) {
            events.publishEvent(new BodyReminds(execution.getProcessBusinessKey(), execution.getTenantId(),
                data.text(FollowUpProcess.NEXT_REMINDER), deadlines.onDate(data.text(FollowUpProcess.DEADLINE)).toInstant()));
        }
    }
}
