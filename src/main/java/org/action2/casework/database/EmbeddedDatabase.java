package org.action2.casework.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL server of the program's own on a free port of the loopback address. Kept data is durable: the server
 * syncs to disk, a server left by a killed program is stopped first, and a lock keeps a second program out.
 */
class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final FolderLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, FolderLock lock) {
        this.server = server;
        this.lock = lock;
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
            .setServerConfig("max_connections", "60")
            .setServerConfig("listen_addresses", "127.0.0.1");
    }

    String jdbcUrl() {
        return server.getJdbcUrl(USER, "postgres");
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
