package org.action2.casework.letters;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the recipients of a letter that it is there; their mail has it with it. */
@Component
class TellOfLetter implements JavaDelegate {

    private final SentLetter sent;
    private final ApplicationEventPublisher events;

    TellOfLetter(SentLetter sent, ApplicationEventPublisher events) {
        this.sent = sent;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var letter = sent.of(execution);
        events.publishEvent(new LetterSent(letter.id(), letter.number(), letter.kind().id(), letter.reference(), letter.title(), letter.country(),
            letter.subject(), letter.recipients(), letter.sentBy()));
    }
}
