package org.action2.casework.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    private static String ask(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
             var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(EmbeddedDatabase database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl())) {
            connection.createStatement().execute(statement);
        }
    }
}
