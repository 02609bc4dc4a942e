package org.action2.casework.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.notification.Absences.Asked;
import org.springframework.stereotype.Component;

/** Tells those who are away, or will be, that their deputy is gone or works for another team or country now. */
@Component
class DeputiesGone {

    private final Absences absences;
    private final Outbox outbox;
    private final Directory directory;
    private final Clock clock;

    DeputiesGone(Absences absences, Outbox outbox, Directory directory, Clock clock) {
        this.absences = absences;
        this.outbox = outbox;
        this.directory = directory;
        this.clock = clock;
    }

    /** Ends the absences of somebody who is gone, and those in which they would stand in. */
    void leave(String deputy, String name) {
        var asked = absences.askedOf(deputy);
        absences.removeAllOf(deputy);
        asked.forEach(each -> tell(deputy, name, each));
    }

    /** Ends what somebody agreed to, or was asked, who has no group or no country in common any more with who asked. */
    void checkAnew(String deputy) {
        absences.askedOf(deputy).stream()
            .filter(asked -> !asked.answer().equals(Absences.DECLINED) && !mayStandInFor(deputy, asked.person()))
            .forEach(asked -> {
                absences.answer(deputy, new Asked(asked.person(), asked.firstDay(), asked.lastDay(), Absences.DECLINED));
                tell(deputy, directory.person(deputy).map(Person::name).orElse(deputy), asked);
            });
    }

    private boolean mayStandInFor(String deputy, String person) {
        var countries = directory.tenantsOf(person);
        return !Collections.disjoint(directory.groupsOf(deputy), directory.groupsOf(person))
            && (countries.isEmpty() || !Collections.disjoint(directory.tenantsOf(deputy), countries));
    }

    private void tell(String deputy, String name, Asked asked) {
        var what = name + ", " + asked.firstDay() + " – " + asked.lastDay();
        var told = deputy + "/" + asked.firstDay() + "/" + asked.lastDay() + "/" + OffsetDateTime.now(clock);
        outbox.tell(new Notice(MailEvent.DEPUTY_LEFT, told, "deputy-" + deputy, "", what, null, null, null), List.of(asked.person()), Map.of());
    }
}
