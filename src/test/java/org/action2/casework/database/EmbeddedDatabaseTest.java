package org.action2.casework.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void keptDataIsDurableAndThereAfterARestart() throws Exception {
        try (var database = EmbeddedDatabase.kept(folder.resolve("postgres"))) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            run(database, "create table kept as select 'here' as word");
        }

        try (var database = EmbeddedDatabase.kept(folder.resolve("postgres"))) {
            assertThat(ask(database, "select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void secondProgramInTheSameFolderIsToldSo() throws Exception {
        try (var database = EmbeddedDatabase.kept(folder.resolve("postgres"))) {
            assertThatThrownBy(() -> EmbeddedDatabase.kept(folder.resolve("postgres")))
                .isInstanceOf(DatabaseUnavailableException.class).hasMessageContaining("already running");
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void killedServerRecovers() throws Exception {
        var database = EmbeddedDatabase.kept(folder.resolve("postgres"));
        run(database, "create table kept as select 'here' as word");
        var server = ProcessHandle.of(Long.parseLong(
            Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0).strip())).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        database.close();

        try (var again = EmbeddedDatabase.kept(folder.resolve("postgres"))) {
            assertThat(ask(again, "select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void nobodyConnectsWithoutThePassword() throws Exception {
        try (var kept = EmbeddedDatabase.kept(folder.resolve("postgres")); var thrownAway = EmbeddedDatabase.throwAway()) {
            for (var database : List.of(kept, thrownAway)) {
                for (var role : List.of(EmbeddedDatabase.OWNER, EmbeddedDatabase.APPLICATION)) {
                    assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(role)).close()).isInstanceOf(SQLException.class);
                    assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(role), role, "guessed").close())
                        .isInstanceOf(SQLException.class).hasMessageContaining("password");
                    DriverManager.getConnection(database.jdbcUrl(role), role, database.password(role)).close();
                }
                assertThat(ask(database, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'")).isEqualTo("0");
                assertThat(ask(database, "show unix_socket_directories")).isEmpty();
                assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            }
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres.password"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void dataOfAnEarlierReleaseAreKeptBehindAPassword() throws Exception {
        var data = folder.resolve("postgres");
        try (var earlier = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setRegisterShutdownHook(false).start();
             var connection = earlier.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create role casework login; create table kept as select 'here' as word; grant select on kept to casework");
        }

        for (var start = 0; start < 2; start++) {
            try (var database = EmbeddedDatabase.kept(data)) {
                assertThat(ask(database, "select word from kept")).isEqualTo("here");
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl()).close()).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void lostPasswordIsMadeAnew() throws Exception {
        EmbeddedDatabase.kept(folder.resolve("postgres")).close();
        Files.delete(folder.resolve("postgres.password"));

        try (var database = EmbeddedDatabase.kept(folder.resolve("postgres"))) {
            assertThat(ask(database, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'")).isEqualTo("0");
        }
    }

    private static String ask(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.OWNER, database.password(EmbeddedDatabase.OWNER));
             var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(EmbeddedDatabase database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.OWNER, database.password(EmbeddedDatabase.OWNER))) {
            connection.createStatement().execute(statement);
        }
    }
}
