package org.action2.casework.seedfunding;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the Resident Coordinator endorsed. */
@Component
class RecordEndorsement implements JavaDelegate {

    private final Endorsements endorsements;
    private final Actor actor;

    RecordEndorsement(Endorsements endorsements, Actor actor) {
        this.endorsements = endorsements;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        endorsements.record(data.text(SeedFundingProcess.REFERENCE), EndorsedFacts.of(execution::getVariable), actor.id());
    }
}
