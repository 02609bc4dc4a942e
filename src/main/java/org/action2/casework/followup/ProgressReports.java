package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of the country teams' progress reports: each as it was given on its day, in the engine's transaction. */
@Component
class ProgressReports {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the id of the report, to which its rows are added */
    long enter(String followUp, LocalDate on, String summary) {
        return jdbc.sql("""
            insert into progress_report (follow_up, reported_on, summary, recorded_at) values (:followUp, :on, :summary, :now) returning id
            """).param("followUp", followUp).param("on", on).param("summary", summary).param("now", OffsetDateTime.now(clock)).query(Long.class).single();
    }

    /** What a report says of a recommendation. @param stateClaim null where the State says nothing */
    void add(long report, String recommendation, String progress, String stateClaim) {
        jdbc.sql("""
            insert into progress_report_row (report, recommendation, progress_status, state_claim) values (:report, :recommendation, :progress, :claim)
            """).param("report", report).param("recommendation", recommendation).param("progress", progress).param("claim", stateClaim).update();
    }
}
