package org.action2.casework.followup;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes whether the agency took the action; silence is no acceptance. */
@Component
class RecordAcceptance implements JavaDelegate {

    private final PartnerActions actions;

    RecordAcceptance(PartnerActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var accepted = data.isTrue(PartnerActionProcess.ACTION_ACCEPTED);
        data.set(PartnerActionProcess.ACTION_ACCEPTED, accepted);
        data.set(PartnerActionProcess.REASSIGNMENT, null);
        data.set(PartnerActionProcess.NEW_AGENCY, null);
        actions.answered(execution.getProcessInstanceId(), accepted ? "accepted" : "refused", data.text(PartnerActionProcess.ACTION_COMMENT));
    }
}
