package org.action2.casework.clarification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a question is no longer needed: the task at which it was asked is done, or gone. */
@Component
class EndClarification implements JavaDelegate {

    private final Clarifications clarifications;

    EndClarification(Clarifications clarifications) {
        this.clarifications = clarifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clarifications.ended(execution.getProcessInstanceId());
    }
}
