package org.action2.casework.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers since when suspended cases are held. */
@Repository
class SuspendedCases {

    private final JdbcClient sql;
    private final Clock clock;

    SuspendedCases(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Holds a case from now on; one that is held already stays so since then. */
    void hold(String processInstanceId) {
        sql.sql("insert into held_case (process_instance_id, held_since) values (:id, :since) on conflict do nothing")
            .param("id", processInstanceId).param("since", Timestamp.from(clock.instant())).update();
    }

    /** Since when the case was held, if it was; from now on it isn't. */
    Optional<Date> release(String processInstanceId) {
        return sql.sql("delete from held_case where process_instance_id = :id returning held_since")
            .param("id", processInstanceId).query(Timestamp.class).optional().map(since -> new Date(since.getTime()));
    }
}
