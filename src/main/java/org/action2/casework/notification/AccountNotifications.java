package org.action2.casework.notification;

import org.action2.casework.accounts.PasswordLinkAsked;
import org.action2.casework.accounts.PasswordTried;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to their accounts, of guesses at most once a day, and how they come by a password. */
@Component
class AccountNotifications {

    private final Outbox outbox;

    AccountNotifications(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Each link is told once, to whom it is for. */
    @EventListener
    void on(PasswordLinkAsked asked) {
        var event = switch (asked.kind()) {
            case WELCOME -> MailEvent.PASSWORD_WELCOME;
            case FORGOTTEN -> MailEvent.PASSWORD_FORGOTTEN;
            case SIGNS_IN_AT_PROVIDER -> MailEvent.PASSWORD_AT_PROVIDER;
        };
        outbox.tellOnly(new Notice(event, asked.link().toString(), asked.link().toString(), "", asked.person(), null, null, null), asked.person());
    }

    @EventListener
    void on(PasswordTried tried) {
        var day = tried.person() + "/" + tried.day();
        outbox.tellOnly(new Notice(MailEvent.PASSWORD_TRIED, day, day, "", String.valueOf(tried.attempts()), null, null, null), tried.person());
    }
}
