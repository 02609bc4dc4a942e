package org.action2.casework.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes in the register what triage decided. */
@Component
class RecordTriage implements JavaDelegate {

    private final RecommendationRegister register;

    RecordTriage(RecommendationRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        register.triaged(execution.getProcessBusinessKey(), data.isTrue(FollowUpProcess.FOLLOW_UP_SELECTED), blankToNull(data.text(FollowUpProcess.PRIORITY)),
            blankToNull(data.text(FollowUpProcess.DUPLICATE_OF)), blankToNull(data.text(FollowUpProcess.TRIAGE_COMMENT)));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
