package org.action2.casework.followup;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes what the agency delivered; without a report nothing was. */
@Component
class RecordActionReport implements JavaDelegate {

    private final PartnerActions actions;

    RecordActionReport(PartnerActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var status = data.text(PartnerActionProcess.ACTION_STATUS);
        actions.ended(execution.getProcessInstanceId(), status == null ? "not-delivered" : status, data.text(PartnerActionProcess.ACTION_REPORT));
    }
}
