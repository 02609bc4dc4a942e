package org.action2.casework.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

/** A server of the PostgreSQL that is installed on the machine, with its data in a folder of its own and the role {@code owner} above all. */
class InstalledPostgres implements AutoCloseable {

    private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

    private final Path tools;
    private final Path folder;
    private final int port = TestSocketUtils.findAvailableTcpPort();

    private InstalledPostgres(Path tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
    }

    static boolean isThereOrMustBe() throws Exception {
        return "true".equals(System.getenv("CI")) || tools().isPresent();
    }

    static InstalledPostgres start() throws Exception {
        var postgres = new InstalledPostgres(tools().orElseThrow(), Files.createTempDirectory("postgres"));
        assertThat(new ProcessBuilder("chmod", "777", postgres.folder.toString()).start().waitFor()).isZero();
        assertThat(postgres.run(Map.of(), postgres.tool("initdb"), "-D", postgres.data(), "-U", "owner", "-A", "trust", "-E", "UTF8")).isZero();
        assertThat(postgres.run(Map.of(), postgres.tool("pg_ctl"), "-D", postgres.data(), "-w", "-l", postgres.folder.resolve("log").toString(), "-o",
            "-p " + postgres.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + postgres.folder, "start")).isZero();
        return postgres;
    }

    /** A folder that everybody may write to. */
    Path folder() {
        return folder;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    JdbcClient jdbc(String database) {
        return JdbcClient.create(source(database));
    }

    PGSimpleDataSource source(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser("owner");
        return source;
    }

    /** What PostgreSQL's programs read. */
    Map<String, String> environment(String database) {
        return Map.of("PGHOST", "127.0.0.1", "PGPORT", String.valueOf(port), "PGUSER", "owner", "PGDATABASE", database,
            "PATH", tools + ":" + System.getenv("PATH"));
    }

    /** PostgreSQL's programs refuse to run as root. */
    int run(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(asOrdinaryUser(List.of(command))).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    /** The same command by a user without rights, if root runs the tests. */
    static List<String> asOrdinaryUser(List<String> command) {
        var words = new ArrayList<>(IS_ROOT ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs") : List.<String>of());
        words.addAll(command);
        return words;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String tool(String name) {
        return tools.resolve(name).toString();
    }

    private static Optional<Path> tools() throws Exception {
        var versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (var found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("pg_dump")))
                .max(Comparator.comparing(bin -> Integer.parseInt(bin.getParent().getFileName().toString())));
        }
    }

    @Override
    public void close() throws Exception {
        run(Map.of(), tool("pg_ctl"), "-D", data(), "-m", "immediate", "stop");
        FileSystemUtils.deleteRecursively(folder);
    }
}
