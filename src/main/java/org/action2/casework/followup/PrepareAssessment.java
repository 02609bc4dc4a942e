package org.action2.casework.followup;

import java.util.List;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What is still open of the actions was not delivered; the answers of an earlier assessment are cleared. */
@Component
class PrepareAssessment implements JavaDelegate {

    private final PartnerActions actions;

    PrepareAssessment(PartnerActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.endOpen(execution.getProcessBusinessKey());
        var data = new CaseVariables(execution);
        List.of(FollowUpProcess.RECOMMENDATIONS, FollowUpProcess.ASSESSMENT_COMMENT, FollowUpProcess.NEXT_STEP).forEach(name -> data.set(name, null));
    }
}
