package org.action2.casework.deputies;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.action2.casework.engine.BatchScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is away from which day to which, and who stands in, if they agreed; both days are included and those of the zone in
 * which who is away reads the time. One who is away is nobody's deputy, so that people who name each other never pass tasks
 * to and fro.
 */
@Component
public class Absences {

    public static final String ASKED = "asked";
    public static final String AGREED = "agreed";
    public static final String DECLINED = "declined";

    private static final String AROUND_NOW = """
        select person, first_day, last_day, deputy, answer from absence where :day between first_day - 1 and last_day + 1
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BatchScope batch;
    private final TimeZones timeZones;

    Absences(JdbcClient jdbc, Clock clock, BatchScope batch, TimeZones timeZones) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.batch = batch;
        this.timeZones = timeZones;
    }

    private record DeputyOf(String person) {
    }

    /** @param answer what the deputy said: {@link #ASKED}, {@link #AGREED} or {@link #DECLINED} */
    public record Absence(LocalDate firstDay, LocalDate lastDay, String deputy, String answer) {

        /** One whose deputy has not answered. */
        public Absence(LocalDate firstDay, LocalDate lastDay, String deputy) {
            this(firstDay, lastDay, deputy, ASKED);
        }
    }

    /** What somebody asks of their deputy. */
    public record Asked(String person, LocalDate firstDay, LocalDate lastDay, String answer) {
    }

    /** The absence of a person, be it over. */
    public Optional<Absence> of(String person) {
        return jdbc.sql("select first_day, last_day, deputy, answer from absence where person = :person")
            .param("person", person).query(Absence.class).optional();
    }

    /** Who asks the person to stand in, now or later, the first absence first. */
    List<Asked> askedOf(String deputy) {
        return jdbc.sql("""
            select person, first_day, last_day, answer from absence where deputy = :deputy and last_day >= :today order by first_day, person
            """).param("deputy", deputy).param("today", today()).query(Asked.class).list();
    }

    /** Who stands in for a person today; a deputy who is away as well does not pass it on. */
    Optional<String> deputyOf(String person) {
        return batch.once(new DeputyOf(person), () -> now(person).filter(Away::isAgreed).map(Away::deputy).filter(deputy -> now(deputy).isEmpty()));
    }

    /** Whether the deputy agreed to stand in for the person today. */
    boolean standsIn(String deputy, String person) {
        return now(person).filter(away -> away.isAgreed() && away.deputy().equals(deputy)).isPresent();
    }

    /** A person who is away and who stands in. */
    record StandIn(String person, String deputy) {
    }

    /** Who is away today, with their deputies. */
    List<StandIn> inForce() {
        var away = jdbc.sql(AROUND_NOW).param("day", today()).query(Away.class).list().stream().filter(this::isNow).toList();
        var people = away.stream().map(Away::person).collect(Collectors.toSet());
        return away.stream().filter(each -> each.isAgreed() && !people.contains(each.deputy()))
            .map(each -> new StandIn(each.person(), each.deputy())).toList();
    }

    /** Keeps an absence. The answer of the deputy stays only if neither the dates nor the deputy change. @return whether the deputy is asked anew */
    public boolean save(String person, Absence absence) {
        return jdbc.sql("""
            insert into absence (person, first_day, last_day, deputy, asked_at) values (:person, :firstDay, :lastDay, :deputy, :now)
            on conflict (person) do update set first_day = :firstDay, last_day = :lastDay, deputy = :deputy, asked_at = :now, answer = 'asked'
                where (absence.first_day, absence.last_day, absence.deputy) is distinct from (:firstDay, :lastDay, :deputy)
            """).param("person", person).param("firstDay", absence.firstDay()).param("lastDay", absence.lastDay())
            .param("deputy", absence.deputy()).param("now", OffsetDateTime.now(clock)).update() == 1;
    }

    /** Keeps what a deputy says to exactly what they were asked. @return whether they are asked that */
    public boolean answer(String deputy, Asked asked) {
        return jdbc.sql("""
            update absence set answer = :answer
            where person = :person and deputy = :deputy and first_day = :firstDay and last_day = :lastDay
            """).param("answer", asked.answer()).param("person", asked.person()).param("deputy", deputy)
            .param("firstDay", asked.firstDay()).param("lastDay", asked.lastDay()).update() == 1;
    }

    /** @return whether there was one */
    boolean remove(String person) {
        return jdbc.sql("delete from absence where person = :person").param("person", person).update() == 1;
    }

    /** Ends the absences of a person, and those in which they would stand in. */
    void removeAllOf(String person) {
        jdbc.sql("delete from absence where :person in (person, deputy)").param("person", person).update();
    }

    /** The days within those of an absence on which the deputy is away as well; empty if there are none. */
    public Optional<Absence> ofDeputyWithin(Absence wanted) {
        return of(wanted.deputy()).filter(own -> !own.firstDay().isAfter(wanted.lastDay()) && !own.lastDay().isBefore(wanted.firstDay()));
    }

    private record Away(String person, LocalDate firstDay, LocalDate lastDay, String deputy, String answer) {

        boolean isAgreed() {
            return answer.equals(AGREED);
        }
    }

    private Optional<Away> now(String person) {
        return jdbc.sql(AROUND_NOW + " and person = :person").param("day", today()).param("person", person)
            .query(Away.class).optional().filter(this::isNow);
    }

    private boolean isNow(Away away) {
        var today = LocalDate.ofInstant(clock.instant(), timeZones.zoneOf(away.person()));
        return !today.isBefore(away.firstDay()) && !today.isAfter(away.lastDay());
    }

    /** In UTC, a day at most from that of anybody else. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
