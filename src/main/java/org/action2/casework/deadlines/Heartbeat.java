package org.action2.casework.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notes every minute ({@code casework.deadlines.heartbeat-every}, ISO 8601) that the program runs, at whichever node. */
@Component
@EnableScheduling
class Heartbeat {

    private final JdbcClient jdbc;
    private final Clock clock;

    Heartbeat(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${casework.deadlines.heartbeat-every:PT1M}", initialDelayString = "${casework.deadlines.heartbeat-every:PT1M}")
    void beat() {
        jdbc.sql("insert into heartbeat (beat_at) values (:now) on conflict (only_row) do update set beat_at = excluded.beat_at")
            .param("now", Timestamp.from(clock.instant())).update();
    }

    /** When it was last noted; empty before the first time. */
    Optional<Instant> last() {
        return jdbc.sql("select beat_at from heartbeat").query(Timestamp.class).optional().map(Timestamp::toInstant);
    }
}
