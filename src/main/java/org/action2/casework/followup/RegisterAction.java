package org.action2.casework.followup;

import java.time.LocalDate;
import java.util.List;
import org.action2.casework.engine.CaseReferences;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the action that an agency is asked for, and when waiting for its report ends. */
@Component
class RegisterAction implements JavaDelegate {

    private final CaseReferences references;
    private final PartnerActions actions;

    RegisterAction(CaseReferences references, PartnerActions actions) {
        this.references = references;
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
        actions.ask(execution.getProcessInstanceId(), followUp(execution), data.number(FollowUpProcess.CYCLE, 1),
            action.path("agency").asText(), action.path("action").asText(), due);
    }

    /** The follow-up that called the action; a business key may be anybody's. */
    private String followUp(DelegateExecution execution) {
        return references.of(execution).orElseThrow(() -> new InputRefusedException(List.of(Fault.of("action", "Action", "followup.asked-by-a-follow-up"))));
    }
}
