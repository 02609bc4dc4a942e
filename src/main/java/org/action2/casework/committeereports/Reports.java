package org.action2.casework.committeereports;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of committee reports, written in the engine's transaction. */
@Component
class Reports {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a report is asked for. @param body of the document; null for a period, as the days for a document */
    record Asked(String country, String title, @Nullable String document, @Nullable String body, @Nullable LocalDate from, @Nullable LocalDate to,
                 String submission, String language) {
    }

    /** The report of the same kind on the same document and in the same language that runs. */
    Optional<String> underWay(String document, String submission, String language) {
        return jdbc.sql("select key from committee_report where document = :document and submission = :submission and language = :language and ended_at is null")
            .param("document", document).param("submission", submission).param("language", language).query(String.class).optional();
    }

    /**
     * Enters a report. Numbers of a country are given one after the other, so of two who ask for the same at once the later finds the other's.
     *
     * @return its key, the next of the country in the current year (UTC)
     * @throws InputRefusedException if the same report is under way
     */
    String enter(Asked asked, String processInstanceId) {
        var year = LocalDate.now(clock).getYear();
        var number = jdbc.sql("""
            insert into committee_report_number (country, year, last) values (:country, :year, 1)
            on conflict (country, year) do update set last = committee_report_number.last + 1
            returning last
            """).param("country", asked.country()).param("year", year).query(Integer.class).single();
        if (asked.document() != null) {
            underWay(asked.document(), asked.submission(), asked.language()).ifPresent(other -> {
                throw new InputRefusedException(List.of(Fault.of(CommitteeReportProcess.DOCUMENT, "Document", "committeereports.is-under-way", other)));
            });
        }
        var key = String.format(Locale.ROOT, "CR-%s-%d-%04d", asked.country(), year, number);
        jdbc.sql("""
            insert into committee_report (key, process_instance_id, country, title, document, body, period_from, period_to, submission, language, stage, stage_since, opened_at, compiled_at)
            values (:key, :instance, :country, :title, :document, :body, :from, :to, :submission, :language, :stage, :now, :now, :now)
            """).param("key", key).param("instance", processInstanceId).param("country", asked.country()).param("title", asked.title())
            .param("document", asked.document()).param("body", asked.body()).param("from", asked.from(), Types.DATE).param("to", asked.to(), Types.DATE)
            .param("submission", asked.submission()).param("language", asked.language()).param("stage", ReportStage.DRAFTING.id())
            .param("now", OffsetDateTime.now(clock)).update();
        return key;
    }

    Optional<Report> find(String key) {
        return jdbc.sql("select * from committee_report where key = :key").param("key", key).query(Report.class).optional();
    }

    /** The report, which is there. */
    Report get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("The register has no committee report " + key + "."));
    }

    /** The report, which nobody else changes until the transaction ends. */
    Report lock(String key) {
        return jdbc.sql("select * from committee_report where key = :key for update").param("key", key).query(Report.class).single();
    }

    /** Begins another draft of the report. @return the report with it */
    Report draftAnew(String key) {
        jdbc.sql("update committee_report set draft = draft + 1, compiled_at = :now where key = :key").param("now", OffsetDateTime.now(clock)).param("key", key).update();
        return get(key);
    }

    Optional<Report> ofInstance(String processInstanceId) {
        return jdbc.sql("select * from committee_report where process_instance_id = :instance").param("instance", processInstanceId).query(Report.class).optional();
    }

    void stage(String processInstanceId, ReportStage stage) {
        jdbc.sql("""
            update committee_report set stage = :stage, stage_since = :now, ended_at = case when :ended then cast(:now as timestamptz) end
            where process_instance_id = :instance and stage <> :stage
            """).param("stage", stage.id()).param("ended", stage.isEnd()).param("now", OffsetDateTime.now(clock)).param("instance", processInstanceId).update();
    }

    /** From now on the database lets nobody change what the report says. */
    void freeze(String key, String by, int words) {
        jdbc.sql("update committee_report set cleared_by = :by, cleared_at = :now, words = :words where key = :key")
            .param("by", by).param("now", OffsetDateTime.now(clock)).param("words", words).param("key", key).update();
    }
}
