package org.action2.casework.oversight.home;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.action2.casework.deputies.PersonGone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When people looked at their start page. Looks with little time between them are one sitting: what was news when it began
 * stays so until it ends, or until the person says that they have seen it.
 */
@Component
class HomeVisits {

    private static final Duration SITTING = Duration.ofMinutes(30);
    private static final Duration BEFORE_THE_FIRST = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    HomeVisits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Visit(Instant since, Instant lookedAt) {
    }

    /** Since when things are news to a person who looks now; to one who never did, the last week. */
    Instant newsSince(String person) {
        var now = clock.instant();
        return jdbc.sql("select since, looked_at from home_visit where person = :person").param("person", person)
            .query((row, n) -> new Visit(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant())).optional()
            .map(visit -> visit.lookedAt().plus(SITTING).isAfter(now) ? visit.since() : visit.lookedAt()).orElse(now.minus(BEFORE_THE_FIRST));
    }

    /** The person looks at the page now. */
    void look(String person) {
        note(person, newsSince(person));
    }

    /** The person has seen all that happened so far. */
    void seeAll(String person) {
        note(person, clock.instant());
    }

    @EventListener
    void forget(PersonGone gone) {
        jdbc.sql("delete from home_visit where person = :person").param("person", gone.account()).update();
    }

    private void note(String person, Instant since) {
        jdbc.sql("""
            insert into home_visit (person, since, looked_at) values (:person, :since, :now)
            on conflict (person) do update set since = excluded.since, looked_at = excluded.looked_at
            """).param("person", person).param("since", Timestamp.from(since)).param("now", Timestamp.from(clock.instant())).update();
    }
}
