package org.action2.casework.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A PostgreSQL server of the program's own on a free port of the loopback address. Kept data is durable: the server
 * syncs to disk, a server left by a killed program is stopped first, and a lock keeps a second program out.
 */
class EmbeddedDatabase implements AutoCloseable {

    /** The owner of the schema. */
    static final String OWNER = "postgres";

    /** The program's role, which owns nothing. */
    static final String APPLICATION = "casework";

    private final EmbeddedPostgres server;
    private final FolderLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, FolderLock lock) {
        this.server = server;
        this.lock = lock;
        provideApplication();
    }

    private void provideApplication() {
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("do $$ begin if to_regrole('" + APPLICATION + "') is null then create role " + APPLICATION + " login; end if; end $$");
        } catch (SQLException e) {
            throw new IllegalStateException("The program's role can't be created: " + e.getMessage(), e);
        }
    }

    /** A server whose data stay in the folder. @throws DatabaseUnavailableException if it can't run there */
    static EmbeddedDatabase kept(Path folder) {
        var lock = FolderLock.take(folder);
        try {
            LeftoverServer.stop(folder);
            Files.deleteIfExists(folder.resolve("epg-lock"));
            return new EmbeddedDatabase(builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start(), lock);
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            release(lock);
            throw new DatabaseUnavailableException(
                "The program's own PostgreSQL does not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** A server for a test, with an empty database in a temporary folder that is removed at the end. */
    static EmbeddedDatabase throwAway() {
        try {
            return new EmbeddedDatabase(builder().start(), null);
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseUnavailableException("PostgreSQL does not start for a test: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
            .setRegisterShutdownHook(false)
            .setServerConfig("timezone", "UTC")
            .setServerConfig("log_error_verbosity", "terse") // details and statements hold what people wrote
            .setServerConfig("log_min_error_statement", "panic")
            .setServerConfig("max_connections", "60")
            .setServerConfig("work_mem", "16MB") // lists of many thousand tasks are sorted in memory
            .setServerConfig("listen_addresses", "127.0.0.1");
    }

    String jdbcUrl() {
        return jdbcUrl(OWNER);
    }

    String jdbcUrl(String role) {
        return server.getJdbcUrl(role, "postgres");
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            release(lock);
        }
    }

    private static void release(FolderLock lock) {
        if (lock == null) {
            return;
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock on the data folder can't be given back.", e);
        }
    }
}
