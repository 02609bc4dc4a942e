package org.action2.casework.followup;

import java.util.Map;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the advice of an agency, or its silence, with the follow-up. */
@Component
class RecordAdvice implements JavaDelegate {

    static final String NO_ANSWER = "No answer was received.";

    private final FollowUps followUps;

    RecordAdvice(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var agency = data.text(FollowUpProcess.ADVICE_AGENCY);
        var question = data.text(FollowUpProcess.ADVICE_QUESTION);
        var advice = data.text(FollowUpProcess.ADVICE_GIVEN);
        followUps.advised(execution.getProcessBusinessKey(), agency, question, advice);
        data.append(FollowUpProcess.ADVICES, Map.of("agency", agency, "question", question, "advice", advice == null ? NO_ANSWER : advice));
        execution.removeVariable(FollowUpProcess.ADVICE_GIVEN); // the next agency's silence must not look like this answer
    }
}
