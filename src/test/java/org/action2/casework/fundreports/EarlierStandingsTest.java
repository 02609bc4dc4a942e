package org.action2.casework.fundreports;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What earlier releases knew of recommendations and payments, after the migrations: nothing seems to have moved that did not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierStandingsTest {

    private EmbeddedPostgres postgres;
    private JdbcClient jdbc;

    @BeforeAll
    void migrate() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        to("78");
        fill();
        to("82");
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void reportsOnProgressCountFromTheirDays() {
        assertThat(said("CCPR/C/KEN/CO/9#1", "progress")).containsExactly("in-preparation 2024-03-01", "in-progress 2024-09-01");
        assertThat(said("CCPR/C/KEN/CO/9#1", "assessment")).containsExactly("partially-implemented 2024-10-02");
    }

    @Test
    void whatOnlyThePresentKnowsMovesNothing() {
        assertThat(said("CCPR/C/KEN/CO/9#2", "progress")).containsExactly("in-progress 2023-05-06");
        assertThat(said("CCPR/C/KEN/CO/9#2", "assessment")).containsExactly("implemented 2023-05-06");
    }

    @Test
    void whatThePresentKnowsBetterStandsWhereTheLastReportDoes() {
        assertThat(said("CCPR/C/KEN/CO/9#3", "progress")).containsExactly("in-preparation 2024-03-01", "completed 2024-03-01");
        assertThat(said("CCPR/C/KEN/CO/9#3", "assessment")).isEmpty();
    }

    @Test
    void paymentsKeepTheDayThatWasStated() {
        assertThat(jdbc.sql("select cast(disbursed_on as text) from seed_funding_request").query(String.class).list()).containsExactly("2024-02-03");
    }

    private List<String> said(String key, String kind) {
        return jdbc.sql("select status || ' ' || cast(recorded_at at time zone 'UTC' as date) from recommendation_status_view where business_key = ? and kind = ? order by recorded_at, id")
            .params(key, kind).query(String.class).list();
    }

    private void to(String version) {
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).locations("classpath:db/migration").placeholders(Map.of("application", "postgres")).target(version).load().migrate();
    }

    private void fill() {
        jdbc.sql("""
            insert into document (key, symbol, country, mechanism, body, stage, stage_since, registered_at)
            values ('CCPR/C/KEN/CO/9', 'CCPR/C/KEN/CO/9', 'KEN', 'treaty-body', 'CCPR', 'awaiting-report', '2023-05-06', '2023-05-06')
            """).update();
        jdbc.sql("""
            insert into follow_up (key, process_instance_id, country, title, stage, stage_since, opened_at)
            values ('FU-KEN-2023-0001', 'p1', 'KEN', 'A group', 'implementation', '2023-05-06', '2023-05-06')
            """).update();
        recommendation(1, "in-progress", "partially-implemented");
        recommendation(2, "in-progress", "implemented");
        recommendation(3, "completed", null);
        jdbc.sql("""
            insert into recommendation_assessment (business_key, follow_up, cycle, assessment, next_step, comment, recorded_by, recorded_at)
            values ('CCPR/C/KEN/CO/9#1', 'FU-KEN-2023-0001', 1, 'partially-implemented', 'close', '', 'ohchr-desk', '2024-10-02T12:00:00Z')
            """).update();
        jdbc.sql("insert into act_ge_bytearray (id_, name_, bytes_) values ('b1', 'progressReports', convert_to(?, 'UTF8'))").param("""
            [{"date": "2024-03-01", "summary": "One", "recommendations": [{"key": "CCPR/C/KEN/CO/9#1", "progressStatus": "in-preparation"},
                {"key": "CCPR/C/KEN/CO/9#3", "progressStatus": "in-preparation"}]},
             {"date": "2024-09-01", "summary": "Two", "recommendations": [{"key": "CCPR/C/KEN/CO/9#1", "progressStatus": "in-progress"}]}]
            """).update();
        jdbc.sql("insert into act_hi_varinst (id_, proc_inst_id_, name_, bytearray_id_, create_time_) values ('v1', 'p1', 'progressReports', 'b1', '2024-09-01')").update();
        jdbc.sql("""
            insert into funding_request (reference, process_instance_id, country, title, lead_agency, requested_cents, approved_cents, disbursed_cents, start_date, end_date, stage, stage_since,
                submitted_by, submitted_at) values ('SF-KEN-2024-0001', 'p2', 'KEN', 'Legal aid', 'agency-undp', 100, 100, 100, '2024-01-01', '2024-12-31', 'reporting', '2024-02-10', 'ken-focal-point', '2024-01-01')
            """).update();
        jdbc.sql("insert into act_hi_varinst (id_, proc_inst_id_, name_, text_, create_time_) values ('v2', 'p2', 'disbursementDate', '2024-02-03', '2024-02-10')").update();
    }

    private void recommendation(int paragraph, String progress, String assessment) {
        jdbc.sql("""
            insert into recommendation (business_key, document, follow_up, country, mechanism, body, symbol, paragraph, text, stage, stage_since, registered_at, progress_status, assessment)
            values (?, 'CCPR/C/KEN/CO/9', 'FU-KEN-2023-0001', 'KEN', 'treaty-body', 'CCPR', 'CCPR/C/KEN/CO/9', ?, 'Strengthen legal aid.', 'implementation', '2023-05-06', '2023-05-06', ?, ?)
            """).params("CCPR/C/KEN/CO/9#" + paragraph, String.valueOf(paragraph), progress, assessment).update();
    }
}
