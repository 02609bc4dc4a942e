package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.action2.casework.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fifty thousand grants and as many recommendations are published by a program that has 512 MB, to many readers at once. */
class PublicationLoadTest {

    private static final int RECORDS = 50_000;
    private static final int READERS = 12;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void fiftyThousandRecordsArePublishedWithinTheMemoryOfTheProgram() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start(); var program = publishing(postgres)) {
            program.awaitUp();
            fill(JdbcClient.create(postgres.getPostgresDatabase()));
            var files = new PublicFiles(program.port());

            var began = System.nanoTime();
            var summary = files.json("summary.json");
            var computing = (System.nanoTime() - began) / 1_000_000;
            assertThat(summary.path("totals").path("grants").asInt()).isEqualTo(RECORDS);
            assertThat(summary.path("totals").path("approvedAmount").asText()).isEqualTo("5001252.50"); // 100.00 each, and 1 to 500 cents more of the first 500
            summary.path("files").forEach(file -> assertThat(file.path("records").asInt()).as(file.path("name").asText())
                .isEqualTo(file.path("name").asText().matches("(grants|recommendations)\\.(csv|json)|iati-activities\\.xml") ? RECORDS : 0));

            var readers = Executors.newFixedThreadPool(READERS);
            began = System.nanoTime();
            try {
                var asked = new ArrayList<Callable<Integer>>();
                for (var i = 0; i < READERS * 3; i++) {
                    var name = List.of("grants.csv", "grants.json", "recommendations.csv", "recommendations.json", "iati-activities.xml", "summary.json").get(i % 6);
                    asked.add(() -> files.get("/public/" + name, "Accept-Encoding", "gzip").statusCode());
                }
                for (var answer : readers.invokeAll(asked)) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            } finally {
                readers.shutdownNow();
            }
            var reading = (System.nanoTime() - began) / 1_000_000;
            assertThat(files.text("grants.csv").lines().count()).isEqualTo(RECORDS + 1);
            assertThat(IatiSchema.faults(files.bytes("iati-activities.xml"))).isEmpty();
            assertThat(new String(files.get("/actuator/health").body(), StandardCharsets.UTF_8)).contains("UP");
            assertThat(program.isAlive()).isTrue();
            System.out.printf("computed in %d ms, read %d times in %d ms%n", computing, READERS * 3, reading);
        }
    }

    private RunningProgram publishing(EmbeddedPostgres postgres) throws Exception {
        return RunningProgram.launch(Files.createDirectory(folder.resolve("program")), "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres", "--casework.demo.cases=false", "--casework.publication.enabled=true",
            "--casework.publication.reporting-org-ref=" + WithPublicView.REPORTING_ORG);
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("""
            insert into funding_request (reference, process_instance_id, country, title, objective, lead_agency, partner_agencies, themes, requested_cents,
                approved_cents, start_date, end_date, stage, stage_since, submitted_by, submitted_at)
            select 'SF-KEN-2097-' || n, 'load-' || n, (array['KEN','NPL','IRQ','PER','SVN','AUS'])[1 + n % 6], 'Support number ' || n || ' ' || repeat(md5(n::text), 3),
                repeat(md5(n::text) || ' ', 40), 'agency-undp', array['agency-unfpa','agency-unicef'], array['claiming-rights','legislation'], 10000, 10000,
                date '2026-01-01' + n % 365, date '2027-06-01' + n % 365, 'reporting', now(), 'ken-focal-point', now() from generate_series(1, :records) n
            """).param("records", RECORDS).update();
        jdbc.sql("""
            insert into grant_ledger_entry (fund, request, kind, amount_cents, balance_after_cents, entered_at, entered_by)
            select 'action-2', 'SF-KEN-2097-' || n, kind, case when n <= 500 and kind = 'reservation' then 10000 + n else 10000 end, 100000000, now() - interval '20 days', 'finance'
            from generate_series(1, :records) n, unnest(array['reservation','commitment','disbursement']) with ordinality as step (kind, place) order by n, place
            """).param("records", RECORDS).update();
        jdbc.sql("""
            insert into document (key, symbol, country, mechanism, body, stage, stage_since, registered_at)
            select 'CCPR/C/KEN/CO/' || d, 'CCPR/C/KEN/CO/' || d, 'KEN', 'treaty-body', 'CCPR', 'awaiting-report', now(), now() from generate_series(1000, 1499) d
            """).update();
        jdbc.sql("""
            insert into recommendation (business_key, document, country, mechanism, body, symbol, paragraph, text, themes, stage, stage_since, registered_at)
            select 'CCPR/C/KEN/CO/' || (1000 + n % 500) || '#' || n, 'CCPR/C/KEN/CO/' || (1000 + n % 500), 'KEN', 'treaty-body', 'CCPR', 'CCPR/C/KEN/CO/' || (1000 + n % 500), n::text,
                'The State party should ' || repeat(md5(n::text) || ' ', 20), array['Right to life'], 'implementation', now(), now() from generate_series(1, :records) n
            """).param("records", RECORDS).update();
        jdbc.sql("analyze").update();
    }
}
