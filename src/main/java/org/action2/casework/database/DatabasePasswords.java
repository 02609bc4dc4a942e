package org.action2.casework.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The passwords of the roles of the program's own PostgreSQL, made at random and kept in a file that only the program's
 * account can read.
 *
 * @param file where they stand, a line each, the owner's first
 * @param isNew whether they were made just now, so that a server that has data knows them not yet
 */
record DatabasePasswords(Path file, String owner, String application, boolean isNew) {

    private static final int BYTES = 24;

    /** Those of a folder of data, in a file beside it. */
    static DatabasePasswords beside(Path folder) throws IOException {
        var file = folder.resolveSibling(folder.getFileName() + ".password");
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        return lines.size() == 2 && lines.stream().noneMatch(String::isBlank) ? new DatabasePasswords(file, lines.get(0), lines.get(1), false) : made(file);
    }

    /** Those of a server that is thrown away; the file may be deleted when the server has started. */
    static DatabasePasswords forATest() throws IOException {
        return made(Files.createTempFile("casework-database", ".password"));
    }

    private static DatabasePasswords made(Path file) throws IOException {
        var passwords = new DatabasePasswords(file, random(), random(), true);
        var written = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), null); // for its owner alone
        if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(written, List.of(passwords.owner, passwords.application));
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return passwords;
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The password of a role. */
    String of(String role) {
        return role.equals(EmbeddedDatabase.OWNER) ? owner : application;
    }

    @Override
    public String toString() {
        return "Passwords in " + file;
    }
}
