package org.action2.casework.followup;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the action that an agency is asked for, and when waiting for its report ends. */
@Component
class RegisterAction implements JavaDelegate {

    private final PartnerActions actions;

    RegisterAction(PartnerActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var action = data.json(PartnerActionProcess.ACTION);
        var due = LocalDate.parse(action.path("dueDate").asText());
        data.set(PartnerActionProcess.ACTION_AGENCY, action.path("agency").asText());
        data.set(PartnerActionProcess.ACTION_TEXT, action.path("action").asText());
        data.set(PartnerActionProcess.ACTION_DUE_DATE, due.toString());
        data.set(PartnerActionProcess.ACTION_END, due.plusMonths(2).toString());
        actions.ask(execution.getProcessInstanceId(), execution.getProcessBusinessKey(), data.number(FollowUpProcess.CYCLE, 1),
            action.path("agency").asText(), action.path("action").asText(), due);
    }
}
