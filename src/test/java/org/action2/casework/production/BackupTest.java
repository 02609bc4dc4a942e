package org.action2.casework.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Backup and restore with PostgreSQL's own tools, where a PostgreSQL with them is installed; the server that comes with
 * the program has none.
 */
@EnabledIf("toolsAreThereOrMustBe")
class BackupTest {

    private InstalledPostgres postgres;

    static boolean toolsAreThereOrMustBe() throws Exception {
        return InstalledPostgres.isThereOrMustBe();
    }

    @BeforeEach
    void start() throws Exception {
        postgres = InstalledPostgres.start();
        List.of("create role program login", "create database casework", "create database restored").forEach(sql -> postgres.jdbc("postgres").sql(sql).update());
    }

    @AfterEach
    void stop() throws Exception {
        postgres.close();
    }

    @Test
    void restoredDatabaseEqualsTheOneBackedUp() throws Exception {
        Flyway.configure().dataSource(postgres.source("casework")).locations("classpath:db/migration").placeholders(Map.of("application", "program")).load().migrate();
        fill(postgres.jdbc("casework"));
        var file = postgres.folder().resolve("casework.backup").toString();

        assertThat(postgres.run(postgres.environment("casework"), "docker/backup", file)).isZero();
        assertThat(postgres.run(postgres.environment("casework"), "docker/backup", file)).as("a second time over the same file").isNotZero();
        assertThat(postgres.run(postgres.environment("casework"), "docker/restore", file)).as("into what is not empty").isNotZero();
        assertThat(postgres.run(postgres.environment("restored"), "docker/restore", file)).isZero();

        assertThat(content("restored")).isEqualTo(content("casework")).containsKeys("grant_ledger_entry", "audit_entry", "act_ru_job", "outbox_message");
        var restored = postgres.jdbc("restored");
        assertThat(restored.sql("select has_table_privilege('program', 'audit_entry', 'insert') and not has_table_privilege('program', 'audit_entry', 'delete')")
            .query(Boolean.class).single()).isTrue();
        assertThat(restored.sql("select audit_digest('', 0, 100) = digest from audit_seal").query(Boolean.class).single()).isTrue();
        var export = postgres.folder().resolve("history.jsonl");
        assertThat(postgres.run(postgres.environment("restored"), "docker/export-history", "30", export.toString())).isZero();
        assertThat(Files.readString(export)).contains("\"id_\": \"soon\"").doesNotContain("later");
        Flyway.configure().dataSource(postgres.source("restored")).locations("classpath:db/migration").placeholders(Map.of("application", "program")).load().validate();
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("insert into act_ru_job (id_, rev_, type_, lock_exp_time_, retries_, priority_, suspension_state_) values ('j', 1, 'timer', now(), 3, 0, 1)").update();
        jdbc.sql("insert into grant_ledger_entry (fund, kind, amount_cents, balance_after_cents, entered_at, entered_by) values ('action-2', 'allocation', 100, 100, now(), 'x')").update();
        jdbc.sql("insert into outbox_message (id, event, subject, recipient, thread, reference, title, message_id, created_at) "
            + "values (gen_random_uuid(), 'case-closed', 's', 'Zoë', 't', 'r', 'Ünïcode', '<1@x>', now())").update();
        jdbc.sql("insert into act_hi_procinst (id_, proc_inst_id_, proc_def_id_, start_time_, removal_time_) values "
            + "('soon', 'soon', 'd', now(), now() + interval '20 days'), ('later', 'later', 'd', now(), now() + interval '40 days')").update();
        jdbc.sql("insert into audit_entry (transaction_id, at, who, what, kind) values (7, now(), 'Zoë', 'Update', 'Task')").update();
        jdbc.sql("insert into audit_seal (number, from_transaction, to_transaction, entries, digest, sealed_at) values (1, 0, 100, 1, audit_digest('', 0, 100), now())").update();
    }

    /** A digest of the rows of every table, by its name. */
    private Map<String, String> content(String name) {
        var jdbc = postgres.jdbc(name);
        var content = new TreeMap<String, String>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list().forEach(table -> content.put(table,
            jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(row::text, '|' order by row::text)), '') from " + table + " row").query(String.class).single()));
        return content;
    }
}
