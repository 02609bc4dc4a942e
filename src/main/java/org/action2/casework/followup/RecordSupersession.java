package org.action2.casework.followup;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the follow-up still followed up is superseded, and what agencies still owed was not delivered. */
@Component
class RecordSupersession implements JavaDelegate {

    private final RecommendationRegister register;
    private final PartnerActions actions;

    RecordSupersession(RecommendationRegister register, PartnerActions actions) {
        this.register = register;
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var followUp = execution.getProcessBusinessKey();
        var by = new CaseVariables(execution).text(FollowUpProcess.SUPERSEDED_BY);
        register.ofFollowUp(followUp).forEach(each -> register.supersede(each.key(), by));
        actions.endOpen(followUp);
    }
}
