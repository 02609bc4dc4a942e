package org.action2.casework.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.action2.casework.RunningProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;

/** Two nodes behind the installation's proxy are restarted one after the other while people work. */
@EnabledIf("proxyIsThereOrMustBe")
class RollingRestartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int A_FEW = 10;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final List<RunningProgram> nodes = new ArrayList<>();
    private EmbeddedPostgres postgres;

    static boolean proxyIsThereOrMustBe() {
        return ReverseProxy.isThereOrMustBe();
    }

    @BeforeEach
    void start() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        nodes.add(node("first"));
        nodes.add(node("second"));
        for (var node : nodes) {
            node.awaitUp();
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (var node : nodes) {
            node.kill();
        }
        postgres.close();
    }

    @Test
    void noRequestFailsAndNothingThatWasAcceptedIsLost() throws Exception {
        try (var proxy = ReverseProxy.start(folder, nodes.get(0).port(), nodes.get(1).port());
             var people = new People(() -> List.of(proxy.port()), PAUSE)) {
            people.signIn();
            people.begin();
            awaitWork(people);
            nodes.set(0, nodes.get(0).restart());
            proxy.awaitReturnOf(nodes.get(0).port());
            nodes.set(1, nodes.get(1).restart());
            awaitWork(people);
            people.close();
            var findings = new Findings(JdbcClient.create(postgres.getPostgresDatabase()));
            await().atMost(PATIENCE).until(findings::atRest);
            findings.look(people);

            assertThat(people.failures()).as(people.summary()).isEmpty();
            assertThat(findings.faults()).as(people.summary()).isEmpty();
        }
    }

    private static void awaitWork(People people) {
        var before = people.done().size();
        await().atMost(PATIENCE).until(() -> people.done().size() > before + A_FEW);
    }

    private RunningProgram node(String name) throws IOException {
        return RunningProgram.launch(Files.createDirectory(folder.resolve(name)),
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
            "--casework.demo.cases=false", "--casework.fund.opening-allocation=100000000.00",
            "--casework.nodes.drain=" + installed("CASEWORK_NODES_DRAIN"),
            "--server.forward-headers-strategy=" + installed("SERVER_FORWARD_HEADERS_STRATEGY"));
    }

    /** A setting of nodes in the installation with containers. */
    private static String installed(String setting) throws IOException {
        Map<String, Map<String, Map<String, String>>> compose = new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));
        return compose.get("x-node").get("environment").get(setting);
    }
}
