package org.action2.casework.followup;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks another agency for the action, or drops it where the country team says so or says nothing. */
@Component
class RecordReassignment implements JavaDelegate {

    private final PartnerActions actions;

    RecordReassignment(PartnerActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var reassigned = "reassign".equals(data.text(PartnerActionProcess.REASSIGNMENT));
        var comment = data.text(PartnerActionProcess.REASSIGNMENT_COMMENT);
        data.set(PartnerActionProcess.ACTION_REASSIGNED, reassigned);
        if (reassigned) {
            data.set(PartnerActionProcess.ACTION_AGENCY, data.text(PartnerActionProcess.NEW_AGENCY));
            data.set(PartnerActionProcess.ACTION_ACCEPTED, null);
            data.set(PartnerActionProcess.ACTION_COMMENT, null);
            actions.reassigned(execution.getProcessInstanceId(), data.text(PartnerActionProcess.NEW_AGENCY), comment);
        } else {
            actions.ended(execution.getProcessInstanceId(), "dropped", comment);
        }
    }
}
