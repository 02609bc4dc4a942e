package org.action2.casework.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.action2.casework.deadlines.Holds;
import org.action2.casework.engine.CaseReferences;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the clocks of tasks which follow-ups are on hold, those of their partner actions and drafts included. */
@Component
class FollowUpsOnHold implements Holds {

    private final CaseReferences references;
    private final FollowUps followUps;

    FollowUpsOnHold(CaseReferences references, FollowUps followUps) {
        this.references = references;
        this.followUps = followUps;
    }

    @Override
    public Optional<LocalDate> heldUntil(DelegateExecution execution) {
        return references.of(execution).flatMap(followUps::find).map(FollowUps.Entry::onHoldUntil);
    }
}
