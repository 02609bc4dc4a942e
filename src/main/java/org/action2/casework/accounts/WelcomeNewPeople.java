package org.action2.casework.accounts;

import org.action2.casework.directory.Directory;
import org.action2.casework.engine.AccountCreated;
import org.action2.casework.engine.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whom an administrator gives an account with an e-mail address is welcomed at once; the program's own accounts are not. */
@Component
class WelcomeNewPeople {

    private final PasswordLinks links;
    private final Directory directory;
    private final Actor actor;

    WelcomeNewPeople(PasswordLinks links, Directory directory, Actor actor) {
        this.links = links;
        this.directory = directory;
        this.actor = actor;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccountCreated created) {
        var isByAPerson = actor.somebody().isPresent();
        if (isByAPerson && directory.person(created.person()).filter(person -> person.email() != null && !person.email().isBlank()).isPresent()) {
            links.welcome(created.person());
        }
    }
}
