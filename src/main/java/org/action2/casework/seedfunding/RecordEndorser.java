package org.action2.casework.seedfunding;

import org.action2.casework.engine.Actor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps with the request who endorsed it, as that person does not decide on it. */
@Component
class RecordEndorser implements TaskListener {

    private final Actor actor;

    RecordEndorser(Actor actor) {
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariable(SeedFundingProcess.ENDORSED_BY, actor.id());
    }
}
