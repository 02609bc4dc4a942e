package org.action2.casework.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.test.util.TestSocketUtils;

/** Caddy before the nodes, set up by the installation's own {@code docker/Caddyfile}, without TLS. */
class ReverseProxy implements AutoCloseable {

    private static final String NODES = "node-1:8080 node-2:8080";

    private final Process process;
    private final int port;
    private final Path log;

    private ReverseProxy(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Whether Caddy is installed here; where all tests must run it has to be. */
    static boolean isThereOrMustBe() {
        return "true".equals(System.getenv("CI")) || Arrays.stream(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, "caddy")));
    }

    /** @param folder where it keeps its own things */
    static ReverseProxy start(Path folder, int firstNode, int secondNode) throws IOException {
        var port = TestSocketUtils.findAvailableTcpPort();
        var installed = Files.readString(Path.of("docker/Caddyfile"));
        assertThat(installed).contains(NODES);
        var file = Files.writeString(folder.resolve("Caddyfile"), "{\n\tadmin off\n}\n"
            + installed.replace(NODES, "localhost:" + firstNode + " localhost:" + secondNode));
        var log = folder.resolve("caddy.log");
        var start = new ProcessBuilder("caddy", "run", "--adapter", "caddyfile", "--config", file.toString()).redirectErrorStream(true)
            .redirectOutput(log.toFile());
        start.environment().put("CASEWORK_HOST", "http://localhost:" + port);
        start.environment().put("HOME", folder.toString());
        var proxy = new ReverseProxy(start.start(), port, log);
        await("the proxy").until(proxy::listens);
        return proxy;
    }

    int port() {
        return port;
    }

    /**
     * Waits until it sends people to a node that it had given up, by the last that it logged of the node's health. Where both
     * are given up, Debian's Caddy 2.6 refuses at once what is no GET; the one of the installation waits.
     */
    void awaitReturnOf(int node) {
        await("the return of a node").atMost(Duration.ofMinutes(1)).until(() -> Files.readAllLines(log).stream()
            .filter(line -> line.contains("health_checker") && line.contains("localhost:" + node)).reduce((earlier, later) -> later)
            .filter(last -> last.contains("host is up")).isPresent());
    }

    private boolean listens() {
        assertThat(process.isAlive()).isTrue();
        try (var connection = new Socket("localhost", port)) {
            return connection.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
