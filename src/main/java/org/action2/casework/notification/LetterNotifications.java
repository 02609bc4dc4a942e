package org.action2.casework.notification;

import java.util.List;
import java.util.TreeSet;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.letters.LetterSent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the recipients of a letter that it is there; their mail has it with it. Who sent it knows. */
@Component
class LetterNotifications {

    private final Outbox outbox;
    private final Directory directory;

    LetterNotifications(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    @EventListener
    void on(LetterSent letter) {
        var people = new TreeSet<String>();
        letter.recipients().forEach(group -> directory.membersOf(group, letter.country()).stream().map(Person::id).forEach(people::add));
        people.remove(letter.sentBy());
        outbox.tell(new Notice(MailEvent.LETTER_SENT, letter.number(), letter.reference(), letter.reference(), letter.title(), null, null, letter.country(),
            PublicFacts.written(List.of(List.of(letter.number(), letter.subject(), letter.id().toString())))), people);
    }
}
