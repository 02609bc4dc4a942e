package org.action2.casework.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL server of the program's own on a free port of the loopback address. Kept data is durable: the server
 * syncs to disk, a server left by a killed program is stopped first, and a lock keeps a second program out. Whoever
 * connects needs a password, as any account of the machine reaches the loopback address.
 */
class EmbeddedDatabase implements AutoCloseable {

    /** The owner of the schema. */
    static final String OWNER = "postgres";

    /** The program's role, which owns nothing. */
    static final String APPLICATION = "casework";

    private final EmbeddedPostgres server;
    private final DatabasePasswords passwords;
    private final @Nullable FolderLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabasePasswords passwords, @Nullable FolderLock lock) {
        this.server = server;
        this.passwords = passwords;
        this.lock = lock;
    }

    private void provideRoles() {
        try (var connection = server.getPostgresDatabase(Map.of("password", passwords.owner())).getConnection(); var statement = connection.createStatement()) {
            statement.execute("do $$ begin if to_regrole('" + APPLICATION + "') is null then create role " + APPLICATION + " login; end if; end $$");
            for (var role : List.of(OWNER, APPLICATION)) {
                connection.unwrap(PGConnection.class).alterUserPassword(role, passwords.of(role).toCharArray(), AccessRules.PASSWORD);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The roles can't be given their passwords: " + e.getMessage(), e);
        }
    }

    private void askForPassword(Path folder) throws IOException {
        AccessRules.write(folder, true);
        try (var connection = DriverManager.getConnection(jdbcUrl(), OWNER, passwords.owner()); var statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("The server can't be told to ask for a password: " + e.getMessage(), e);
        }
    }

    /** A server whose data stay in the folder. @throws DatabaseUnavailableException if it can't run there */
    static EmbeddedDatabase kept(Path folder) {
        var lock = FolderLock.take(folder);
        try {
            LeftoverServer.stop(folder);
            Files.deleteIfExists(folder.resolve("epg-lock"));
            return kept(folder, DatabasePasswords.beside(folder), lock);
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            release(lock);
            throw new DatabaseUnavailableException(
                "The program's own PostgreSQL does not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static EmbeddedDatabase kept(Path folder, DatabasePasswords passwords, FolderLock lock) throws IOException {
        var isThere = Files.exists(folder.resolve("PG_VERSION"));
        if (isThere) {
            AccessRules.write(folder, !passwords.isNew() && AccessRules.askForPassword(folder));
        }
        var server = builder(passwords)
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
        var database = new EmbeddedDatabase(server, passwords, lock);
        try {
            database.provideRoles();
            database.askForPassword(folder);
            return database;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A server for a test, with an empty database in a temporary folder that is removed at the end. */
    static EmbeddedDatabase throwAway() {
        try {
            var passwords = DatabasePasswords.forATest();
            var database = new EmbeddedDatabase(builder(passwords).start(), passwords, null);
            database.provideRoles();
            Files.delete(passwords.file());
            return database;
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseUnavailableException("PostgreSQL does not start for a test: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(DatabasePasswords passwords) {
        return EmbeddedPostgres.builder()
            .setLocaleConfig("auth", AccessRules.PASSWORD) // options of a new folder, locale or not
            .setLocaleConfig("pwfile", passwords.file().toString())
            .setConnectConfig("password", passwords.owner())
            .setServerConfig("password_encryption", AccessRules.PASSWORD)
            .setServerConfig("unix_socket_directories", "") // none
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

    String password(String role) {
        return passwords.of(role);
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            release(lock);
        }
    }

    private static void release(@Nullable FolderLock lock) {
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
