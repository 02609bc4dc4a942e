package org.action2.casework.clarification;

import org.action2.casework.engine.CaseCancelled;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.engine.TaskEvents;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends open questions with the task at which they were asked: it was completed, or its request was withdrawn, cancelled or sent on. */
@Component
@Order(3)
class EndWithTask implements TaskEvents {

    private final Clarifications clarifications;
    private final RuntimeService runtime;
    private final SystemIdentity system;

    EndWithTask(Clarifications clarifications, RuntimeService runtime, SystemIdentity system) {
        this.clarifications = clarifications;
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void ended(DelegateTask task) {
        if (ClarificationController.ASKING.contains(task.getTaskDefinitionKey())) {
            clarifications.lock(task.getId());
            clarifications.openAt(task.getId()).forEach(instance -> system.run(() -> runtime.createMessageCorrelation(ClarificationProcess.NO_LONGER_NEEDED)
                .processInstanceId(instance).correlateAll())); // none is waiting where it is being answered at this moment
        }
    }

    /** Whoever cancels a question itself in Cockpit ends it, too. */
    @EventListener
    void on(CaseCancelled cancelled) {
        if (cancelled.process().equals(ClarificationProcess.KEY)) {
            clarifications.ended(cancelled.processInstanceId());
        }
    }
}
