package org.action2.casework.deputies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.action2.casework.deputies.Absences.Absence;
import org.action2.casework.deputies.Absences.Asked;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.engine.PrivilegedExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks people to stand in for others, and carries out their answers at once. */
@Component
public class DeputyRequests {

    private final Absences absences;
    private final FollowAbsences followAbsences;
    private final EligibleDeputies eligible;
    private final Directory directory;
    private final PrivilegedExecution privileged;
    private final ApplicationEventPublisher events;

    DeputyRequests(Absences absences, FollowAbsences followAbsences, EligibleDeputies eligible, Directory directory, PrivilegedExecution privileged, ApplicationEventPublisher events) {
        this.absences = absences;
        this.followAbsences = followAbsences;
        this.eligible = eligible;
        this.directory = directory;
        this.privileged = privileged;
        this.events = events;
    }

    /** Somebody who asks to be stood in for. @param answer asked, agreed or declined */
    public record StandInFor(String person, String name, LocalDate from, LocalDate until, String answer) {
    }

    /** What is asked of a person, now and later. */
    public List<StandInFor> to(String deputy) {
        return absences.askedOf(deputy).stream()
            .map(asked -> new StandInFor(asked.person(), directory.nameOf(asked.person()), asked.firstDay(), asked.lastDay(), asked.answer())).toList();
    }

    /** The key of the message that says why the person may not ask that deputy; empty if they may. */
    public Optional<String> objection(String person, String deputy) {
        return eligible.objection(person, deputy);
    }

    /** The colleagues whom a person may ask to stand in, by their names. */
    public List<Person> colleagues(String person) {
        return eligible.of(person);
    }

    /** Keeps a person's absence, and asks the deputy where that is new. */
    public void ask(String person, Absence absence) {
        if (absences.save(person, absence)) {
            carryOut(() -> events.publishEvent(new DeputyAsked(person, absence.deputy(), absence.firstDay(), absence.lastDay())));
        }
    }

    /** Takes back what a person asked, if anything. */
    public void withdraw(String person) {
        if (absences.remove(person)) {
            carryOut(() -> { });
        }
    }

    /** @return whether the deputy is asked just that */
    public boolean answer(String deputy, Asked asked) {
        if (!absences.answer(deputy, asked)) {
            return false;
        }
        carryOut(() -> {
            if (asked.answer().equals(Absences.DECLINED)) {
                events.publishEvent(new DeputyDeclined(asked.person(), deputy, asked.firstDay(), asked.lastDay()));
            }
        });
        return true;
    }

    /** Those whom the person stands in for, or is asked to, now or later. */
    public Set<String> of(String deputy) {
        return absences.askedOf(deputy).stream().filter(asked -> !asked.answer().equals(Absences.DECLINED)).map(Asked::person).collect(Collectors.toSet());
    }

    /** The deputy stands in for the person no longer; tasks that were handed to them for that return, and the person is told. */
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
}
