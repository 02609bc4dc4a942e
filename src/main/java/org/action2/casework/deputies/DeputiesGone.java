package org.action2.casework.deputies;

import org.action2.casework.deputies.Absences.Asked;
import org.action2.casework.directory.Directory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends what deputies were asked who are gone, or work for another team or country now. */
@Component
class DeputiesGone {

    private final Absences absences;
    private final EligibleDeputies eligible;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    DeputiesGone(Absences absences, EligibleDeputies eligible, Directory directory, ApplicationEventPublisher events) {
        this.absences = absences;
        this.eligible = eligible;
        this.directory = directory;
        this.events = events;
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
            .filter(asked -> !asked.answer().equals(Absences.DECLINED) && eligible.objection(asked.person(), deputy).isPresent())
            .forEach(asked -> {
                absences.answer(deputy, new Asked(asked.person(), asked.firstDay(), asked.lastDay(), Absences.DECLINED));
                tell(deputy, directory.nameOf(deputy), asked);
            });
    }

    private void tell(String deputy, String name, Asked asked) {
        events.publishEvent(new DeputyLeft(asked.person(), deputy, name, asked.firstDay(), asked.lastDay()));
    }
}
