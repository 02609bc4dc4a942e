package org.action2.casework.clarification;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts the answer on the case and tells who asked. */
@Component
class RecordClarification implements JavaDelegate {

    private final Clarifications clarifications;
    private final Actor actor;
    private final ApplicationEventPublisher events;

    RecordClarification(Clarifications clarifications, Actor actor, ApplicationEventPublisher events) {
        this.clarifications = clarifications;
        this.actor = actor;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new CaseVariables(execution);
        clarifications.answered(execution.getProcessInstanceId(), data.text(ClarificationProcess.ANSWER), actor.id());
        clarifications.ofInstance(execution.getProcessInstanceId()).ifPresent(asked -> events.publishEvent(new ClarificationAnswered(asked.id(), asked.caseKey(),
            data.text(CaseVariables.TITLE), asked.country(), asked.askedBy())));
    }
}
