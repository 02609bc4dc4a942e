package org.action2.casework.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who may connect to the program's own PostgreSQL: whoever knows the password, over the loopback address. */
final class AccessRules {

    static final String PASSWORD = "scram-sha-256";

    private static final String FILE = "pg_hba.conf";
    private static final String HEAD = "# Written by the program at each start.\n";
    private static final String WITH_PASSWORD = HEAD + "host all all 127.0.0.1/32 " + PASSWORD + "\n";

    /** For the moment in which a server of an earlier release is given its passwords. */
    private static final String WITHOUT_PASSWORD = HEAD + "host postgres postgres 127.0.0.1/32 trust\n";

    private AccessRules() {
    }

    static boolean askForPassword(Path folder) throws IOException {
        return Files.readString(folder.resolve(FILE)).equals(WITH_PASSWORD);
    }

    static void write(Path folder, boolean withPassword) throws IOException {
        Files.writeString(folder.resolve(FILE), withPassword ? WITH_PASSWORD : WITHOUT_PASSWORD);
    }
}
