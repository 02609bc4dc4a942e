package org.action2.casework.seedfunding;

import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether a completed request is still what the Resident Coordinator endorsed last, and did not return since. */
@Component
class CompareWithEndorsement implements JavaDelegate {

    private final Endorsements endorsements;

    CompareWithEndorsement(Endorsements endorsements) {
        this.endorsements = endorsements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        var stands = data.isTrue(SeedFundingProcess.ENDORSED) && endorsements.of(data.text(SeedFundingProcess.REFERENCE))
            .filter(endorsed -> endorsed.changedIn(EndorsedFacts.of(execution::getVariable)).isEmpty()).isPresent();
        data.set("endorsementStands", stands);
    }
}
