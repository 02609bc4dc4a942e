package org.action2.casework.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes in the register what triage decided, and lets a deadline that the desk set take the place of the body's. */
@Component
class RecordTriage implements JavaDelegate {

    private final RecommendationRegister register;

    RecordTriage(RecommendationRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var otherDeadline = data.date(FollowUpProcess.OTHER_DEADLINE);
        if (otherDeadline != null) {
            data.set(FollowUpProcess.DEADLINE, otherDeadline.toString());
            register.deadlineSet(execution.getProcessBusinessKey(), otherDeadline);
        }
        register.triaged(execution.getProcessBusinessKey(), data.isTrue(FollowUpProcess.FOLLOW_UP_SELECTED), blankToNull(data.text(FollowUpProcess.PRIORITY)),
            blankToNull(data.text(FollowUpProcess.DUPLICATE_OF)), blankToNull(data.text(FollowUpProcess.TRIAGE_COMMENT)));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
