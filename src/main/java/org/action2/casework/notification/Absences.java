package org.action2.casework.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.action2.casework.engine.Bulk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is away from which day to which, and who stands in; days are those of UTC, both included. */
@Component
class Absences {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Bulk bulk;

    Absences(JdbcClient jdbc, Clock clock, Bulk bulk) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bulk = bulk;
    }

    private record DeputyOf(String person) {
    }

    record Absence(LocalDate firstDay, LocalDate lastDay, String deputy) {
    }

    Optional<Absence> of(String person) {
        return jdbc.sql("select first_day, last_day, deputy from absence where person = :person")
            .param("person", person).query(Absence.class).optional();
    }

    /** Who stands in for a person today; a deputy who is away as well does not pass it on. */
    Optional<String> deputyOf(String person) {
        return bulk.once(new DeputyOf(person), () -> {
            var today = LocalDate.now(clock);
            return of(person).filter(absence -> !today.isBefore(absence.firstDay()) && !today.isAfter(absence.lastDay())).map(Absence::deputy);
        });
    }

    /** A person who is away and who stands in. */
    record StandIn(String person, String deputy) {
    }

    /** Who is away today, with their deputies. */
    List<StandIn> today() {
        return jdbc.sql("select person, deputy from absence where :today between first_day and last_day")
            .param("today", LocalDate.now(clock)).query(StandIn.class).list();
    }

    void save(String person, Absence absence) {
        jdbc.sql("""
            insert into absence (person, first_day, last_day, deputy) values (:person, :firstDay, :lastDay, :deputy)
            on conflict (person) do update set first_day = :firstDay, last_day = :lastDay, deputy = :deputy
            """).param("person", person).param("firstDay", absence.firstDay()).param("lastDay", absence.lastDay())
            .param("deputy", absence.deputy()).update();
    }

    void remove(String person) {
        jdbc.sql("delete from absence where person = :person").param("person", person).update();
    }
}
