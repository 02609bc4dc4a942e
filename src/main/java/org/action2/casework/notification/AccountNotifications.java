package org.action2.casework.notification;

import org.action2.casework.accounts.PasswordTried;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to their accounts, at most once a day. */
@Component
class AccountNotifications {

    private final Outbox outbox;

    AccountNotifications(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(PasswordTried tried) {
        var day = tried.person() + "/" + tried.day();
        outbox.tellOnly(new Notice(MailEvent.PASSWORD_TRIED, day, day, "", String.valueOf(tried.attempts()), null, null, null), tried.person());
    }
}
