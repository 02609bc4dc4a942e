package org.action2.casework.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.engine.PrivilegedExecution;
import org.action2.casework.handover.StandingIn;
import org.action2.casework.notification.Absences.Absence;
import org.action2.casework.notification.Absences.Asked;
import org.springframework.stereotype.Component;

/** Asks people to stand in for others, and carries out their answers at once. */
@Component
class DeputyRequests implements StandingIn {

    private final Absences absences;
    private final FollowAbsences followAbsences;
    private final Outbox outbox;
    private final Directory directory;
    private final PrivilegedExecution privileged;
    private final Clock clock;

    DeputyRequests(Absences absences, FollowAbsences followAbsences, Outbox outbox, Directory directory, PrivilegedExecution privileged, Clock clock) {
        this.absences = absences;
        this.followAbsences = followAbsences;
        this.outbox = outbox;
        this.directory = directory;
        this.privileged = privileged;
        this.clock = clock;
    }

    /** Somebody who asks to be stood in for. @param answer asked, agreed or declined */
    record StandInFor(String person, String name, LocalDate from, LocalDate until, String answer) {
    }

    /** What is asked of a person, now and later. */
    List<StandInFor> to(String deputy) {
        return absences.askedOf(deputy).stream()
            .map(asked -> new StandInFor(asked.person(), name(asked.person()), asked.firstDay(), asked.lastDay(), asked.answer())).toList();
    }

    /** Keeps a person's absence, and asks the deputy where that is new. */
    void ask(String person, Absence absence) {
        if (absences.save(person, absence)) {
            carryOut(() -> outbox.tell(notice(MailEvent.DEPUTY_ASKED, person, absence), List.of(absence.deputy()), Map.of()));
        }
    }

    void withdraw(String person) {
        if (absences.remove(person)) {
            carryOut(() -> { });
        }
    }

    /** @return whether the deputy is asked just that */
    boolean answer(String deputy, Asked asked) {
        if (!absences.answer(deputy, asked)) {
            return false;
        }
        var absence = new Absence(asked.firstDay(), asked.lastDay(), asked.person());
        carryOut(() -> {
            if (asked.answer().equals(Absences.DECLINED)) {
                outbox.tell(notice(MailEvent.DEPUTY_DECLINED, deputy, absence), List.of(asked.person()), Map.of());
            }
        });
        return true;
    }

    @Override
    public Set<String> of(String deputy) {
        return absences.askedOf(deputy).stream().filter(asked -> !asked.answer().equals(Absences.DECLINED)).map(Asked::person).collect(Collectors.toSet());
    }

    @Override
    public void end(String deputy, String person) {
        absences.askedOf(deputy).stream().filter(asked -> asked.person().equals(person))
            .forEach(asked -> answer(deputy, new Asked(person, asked.firstDay(), asked.lastDay(), Absences.DECLINED)));
    }

    /** Tasks pass to and fro in whatever country they are, beyond what the person who answers may see or assign. */
    private void carryOut(Runnable telling) {
        privileged.actEverywhere(() -> {
            telling.run();
            followAbsences.follow();
            return true;
        });
    }

    /** Each time it is asked is told, so the moment belongs to the subject. */
    private Notice notice(MailEvent event, String by, Absence absence) {
        var what = name(by) + ", " + absence.firstDay() + " – " + absence.lastDay();
        return new Notice(event, by + "/" + absence.firstDay() + "/" + absence.lastDay() + "/" + OffsetDateTime.now(clock), "deputy-" + by, "", what, null, null, null);
    }

    private String name(String person) {
        return directory.person(person).map(Person::name).orElse(person);
    }
}
