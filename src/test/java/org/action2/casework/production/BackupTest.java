package org.action2.casework.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Backup and restore with PostgreSQL's own tools, where a PostgreSQL with them is installed; the server that comes with
 * the program has none.
 */
class BackupTest {

    private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

    private final int port = TestSocketUtils.findAvailableTcpPort();
    private Path folder;
    private Path tools;

    @AfterEach
    void stop() throws Exception {
        if (folder != null) {
            run(Map.of(), tools.resolve("pg_ctl").toString(), "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Test
    void restoredDatabaseEqualsTheOneBackedUp() throws Exception {
        var installed = installed();
        assumeTrue(installed.isPresent() || "true".equals(System.getenv("CI")));
        tools = installed.orElseThrow();
        start();
        Flyway.configure().dataSource(database("casework")).locations("classpath:db/migration").placeholders(Map.of("application", "program")).load().migrate();
        fill(JdbcClient.create(database("casework")));
        var file = folder.resolve("casework.backup").toString();

        assertThat(run(connection("casework"), "docker/backup", file)).isZero();
        assertThat(run(connection("casework"), "docker/backup", file)).as("a second time over the same file").isNotZero();
        assertThat(run(connection("casework"), "docker/restore", file)).as("into what is not empty").isNotZero();
        assertThat(run(connection("restored"), "docker/restore", file)).isZero();

        assertThat(content("restored")).isEqualTo(content("casework")).containsKeys("grant_ledger_entry", "audit_entry", "act_ru_job", "outbox_message");
        var restored = JdbcClient.create(database("restored"));
        assertThat(restored.sql("select has_table_privilege('program', 'audit_entry', 'insert') and not has_table_privilege('program', 'audit_entry', 'delete')")
            .query(Boolean.class).single()).isTrue();
        assertThat(restored.sql("select audit_digest('', 0, 100) = digest from audit_seal").query(Boolean.class).single()).isTrue();
        var export = folder.resolve("history.jsonl");
        assertThat(run(connection("restored"), "docker/export-history", "30", export.toString())).isZero();
        assertThat(Files.readString(export)).contains("\"id_\": \"soon\"").doesNotContain("later");
        Flyway.configure().dataSource(database("restored")).locations("classpath:db/migration").placeholders(Map.of("application", "program")).load().validate();
    }

    private void start() throws Exception {
        folder = Files.createTempDirectory("backup");
        assertThat(new ProcessBuilder("chmod", "777", folder.toString()).start().waitFor()).isZero();
        assertThat(run(Map.of(), tools.resolve("initdb").toString(), "-D", folder.resolve("data").toString(), "-U", "owner", "-A", "trust", "-E", "UTF8")).isZero();
        assertThat(run(Map.of(), tools.resolve("pg_ctl").toString(), "-D", folder.resolve("data").toString(), "-w", "-l", folder.resolve("log").toString(),
            "-o", "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder, "start")).isZero();
        var postgres = JdbcClient.create(database("postgres"));
        List.of("create role program login", "create database casework", "create database restored").forEach(sql -> postgres.sql(sql).update());
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
        var jdbc = JdbcClient.create(database(name));
        var content = new TreeMap<String, String>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list().forEach(table -> content.put(table,
            jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(row::text, '|' order by row::text)), '') from " + table + " row").query(String.class).single()));
        return content;
    }

    private PGSimpleDataSource database(String name) {
        var database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + name);
        database.setUser("owner");
        return database;
    }

    private Map<String, String> connection(String name) {
        return Map.of("PGHOST", "127.0.0.1", "PGPORT", String.valueOf(port), "PGUSER", "owner", "PGDATABASE", name,
            "PATH", tools + ":" + System.getenv("PATH"));
    }

    /** PostgreSQL's programs refuse to run as root. */
    private static int run(Map<String, String> environment, String... command) throws Exception {
        var words = new ArrayList<>(IS_ROOT ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.<String>of());
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private static Optional<Path> installed() throws Exception {
        var versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (var found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("pg_dump")))
                .max(Comparator.comparing(bin -> Integer.parseInt(bin.getParent().getFileName().toString())));
        }
    }
}
