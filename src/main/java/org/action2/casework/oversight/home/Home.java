package org.action2.casework.oversight.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.action2.casework.oversight.programme.NextDeadlines;
import org.jspecify.annotations.Nullable;

/**
 * All that the start page of one person shows.
 *
 * @param person  who looks
 * @param mine    the tasks that the person has
 * @param team    the other open tasks of their groups, those first that nobody has
 * @param late    those of both that are past their due date
 * @param news    what happened since the person last looked
 * @param cases   the running cases that concern them
 * @param manager what only those see who lead the programme; null for others
 * @param funds   what each fund can still promise; empty for those who may not know
 */
record Home(Who person, Tasks mine, Tasks team, Tasks late, News news, Cases cases, NextDeadlines.Deadlines deadlines, List<Fund> funds,
            @Nullable Stuck manager) {

    /** @param groups their names @param ofCountryTeam whether all cases of their countries are theirs */
    record Who(String id, String name, List<String> groups, List<String> countries, boolean ofCountryTeam) {
    }

    /** @param total how many there are, shown or not; due first */
    record Tasks(long total, List<Task> items) {
    }

    /**
     * An open task.
     *
     * @param title    of its case; null, like the reference, where no register knows the case
     * @param cents    what the case asks for, in US cents; null if it asks for no money
     * @param assignee who has it, by name; null while nobody does
     * @param forWhom  for whom the person does it as a deputy; null for nobody
     */
    record Task(String id, String name, String process, @Nullable String reference, @Nullable String title, @Nullable String country,
                @Nullable Long cents, @Nullable Instant due, Instant since, boolean mine, @Nullable String assignee, @Nullable String forWhom,
                boolean late, boolean escalated) {
    }

    /** @param since the look before this one @param total how much there is, shown or not; the latest first */
    record News(Instant since, long total, List<Event> items) {
    }

    /**
     * Something that happened.
     *
     * @param kind {@code stage} if a case came to a stage, {@code ended} if it ended in one, {@code task} if somebody did a task,
     *     or {@code mail} if the person was told something
     * @param what the stage, the task or the event that was told
     * @param task that the mail was about; null for none
     * @param who did it, by name; null where nobody did
     */
    record Event(Instant at, String kind, String what, @Nullable String task, @Nullable String who, @Nullable String reference, @Nullable String title) {
    }

    /** @param total how many there are, shown or not; those first that moved last */
    record Cases(long total, List<Case> items) {
    }

    /**
     * A running case.
     *
     * @param kind     {@code request}, {@code document} or {@code follow-up}
     * @param stage    where it stands, since when
     * @param line     its way, with the stages before and after
     * @param next     the stage that comes after this one on the usual way; null after the last
     * @param waitsFor what is to be done now, and by whom
     * @param heldUntil the day until which it is on hold; null if it is not
     * @param nextDate the day on which it goes on, or something is due, where nobody has to do anything now
     */
    record Case(String kind, String reference, String title, String country, @Nullable Long cents, String stage, Instant since, List<Stage> line,
                @Nullable String next, List<Waiting> waitsFor, @Nullable LocalDate heldUntil, @Nullable LocalDate nextDate) {
    }

    /** @param state {@code done}, {@code now} or {@code ahead} @param at when it was reached; null if it was not, or that is not on record */
    record Stage(String stage, String state, @Nullable Instant at) {
    }

    /** @param who its assignee, or the groups whose people may take it, by name */
    record Waiting(String task, List<String> who, @Nullable Instant due, boolean late) {
    }

    /** @param cents what it can still promise, in US cents */
    record Fund(String fund, long cents) {
    }

    /** @param total how many tasks are late in all @param failures how many steps of the program have failed for good */
    record Stuck(long total, List<Late> items, long failures) {
    }

    /**
     * A late task.
     *
     * @param reason {@code on-hold}, {@code nobody} if there is nobody to take it, {@code gone} if its assignee has no account any more,
     *     or {@code waiting} for {@code who}
     */
    record Late(String id, String task, @Nullable String reference, @Nullable String title, @Nullable String country, Instant due, String reason, List<String> who) {
    }
}
