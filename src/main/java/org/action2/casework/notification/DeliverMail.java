package org.action2.casework.notification;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the mail of the outbox that the case is about, or says that every connection to the mail server is taken. */
@Component
class DeliverMail implements JavaDelegate {

    private final MailDelivery delivery;

    DeliverMail(MailDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var message = UUID.fromString((String) execution.getVariable(MailDeliveryProcess.OUTBOX_MESSAGE));
        execution.setVariable(MailDeliveryProcess.MAIL_HANDLED, delivery.deliver(message));
    }
}
