package org.action2.casework.production;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged program as the image holds and starts it, without a container engine: its layers copied to the image's
 * paths, its start command, environment, user and health check. It runs in production, on a database with two roles.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainerImageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PASSWORD = "A-first-passw0rd-that-is-long";

    private final int port = freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private Path folder;
    private Path image;
    private Dockerfile dockerfile;
    private EmbeddedPostgres postgres;
    private Process program;

    @BeforeAll
    void startAsTheImageDoes() throws Exception {
        dockerfile = Dockerfile.read();
        folder = Files.createTempDirectory("image");
        image = folder.resolve("root");
        copyLayers();
        postgres = EmbeddedPostgres.builder().start();
        JdbcClient.create(postgres.getPostgresDatabase()).sql("create role casework login password 'secret'").update();
        assertThat(healthCheck()).isNotZero();
        program = start();
        awaitHealthy();
    }

    @AfterAll
    void stop() throws Exception {
        if (program != null) {
            program.destroyForcibly().waitFor();
        }
        if (postgres != null) {
            postgres.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void imageRunsAsNobodyInParticularAndHoldsNoSecret() throws IOException {
        assertThat(dockerfile.only("USER")).isEqualTo("10001:10001");
        assertThat(dockerfile.all("ARG")).isEmpty();
        assertThat(Files.readString(Path.of("docker/Dockerfile"))).doesNotContainIgnoringCase("password").doesNotContainIgnoringCase("secret");
        assertThat(dockerfile.only("FROM")).matches("eclipse-temurin:17\\.\\d+\\.\\d+_\\d+-jre-\\w+@sha256:[0-9a-f]{64}");
        assertThat(dockerfile.environment()).containsEntry("SPRING_PROFILES_ACTIVE", "production");
    }

    @Test
    void modelsKeepTheirNamesInsideThePackage() {
        var names = JdbcClient.create(postgres.getPostgresDatabase())
            .sql("select name_ from act_ge_bytearray where deployment_id_ is not null").query(String.class).list();
        assertThat(names).hasSameSizeAs(files("processes", "forms")).containsAll(files("processes", "forms"));
    }

    @Test
    void productionHasNoDemoAccountAndNoOpenEndpoint() throws Exception {
        assertThat(get("/engine-rest/task", "ken-rc", "action2").statusCode()).isEqualTo(401);
        assertThat(get("/engine-rest/user/count", "root", PASSWORD).body()).isEqualTo("{\"count\":1}");
        for (var path : List.of("/engine-rest/task", "/engine-rest/engine", "/api/recommendations", "/api/requests", "/api/preferences",
            "/api/audit/verify", "/camunda/api/engine/engine/default/task", "/camunda/api/cockpit/plugin/base/default/incident")) {
            assertThat(get(path, null, null).statusCode()).as(path).isIn(401, 403);
        }
        for (var path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/configprops", "/actuator/loggers")) {
            assertThat(get(path, null, null).statusCode()).as(path).isIn(401, 403, 404);
        }
        assertThat(get("/actuator/health", null, null).body()).isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
    }

    @Test
    void behindTlsCookiesAreSecureAndBrowsersStayWithTls() throws Exception {
        var request = HttpRequest.newBuilder(uri("/camunda/app/welcome/default/")).header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-For", "192.0.2.7").build();
        var answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void programsRoleOwnsNothing() {
        assertThat(JdbcClient.create(postgres.getPostgresDatabase())
            .sql("select count(*) from pg_class where relowner = 'casework'::regrole").query(Integer.class).single()).isZero();
    }

    private void copyLayers() throws Exception {
        var extraction = dockerfile.all("RUN").stream().filter(run -> run.contains("jarmode=tools")).findFirst().orElseThrow();
        var words = new ArrayList<>(Arrays.asList(extraction.substring(extraction.indexOf("java -D")).split(" ")));
        words.set(0, java());
        words.set(words.indexOf("target/casework-*.jar"), jar().toString());
        assertThat(new ProcessBuilder(words).directory(folder.toFile()).inheritIO().start().waitFor()).isZero();
        var home = image.resolve(dockerfile.only("WORKDIR").substring(1));
        for (var copy : dockerfile.image("COPY")) {
            var parts = copy.replace("--from=build ", "").split(" ");
            var from = parts[0].startsWith("/build/") ? folder.resolve(parts[0].substring("/build/".length())) : Path.of(parts[0]);
            var to = parts[1].startsWith("/") ? image.resolve(parts[1].substring(1)) : home.resolve(parts[1]).normalize();
            if (Files.isDirectory(from)) {
                FileSystemUtils.copyRecursively(from, to);
            } else {
                Files.copy(from, to);
            }
        }
        assertThat(new ProcessBuilder("chmod", "-R", "a+rX", folder.toString()).start().waitFor()).isZero();
        assertThat(home.resolve("health-check")).isExecutable();
    }

    /** With root at hand as the image's user, else as who runs the test. */
    private Process start() throws IOException {
        var user = dockerfile.only("USER").split(":");
        var command = new ArrayList<>(System.getProperty("user.name").equals("root")
            ? List.of("setpriv", "--reuid=" + user[0], "--regid=" + user[1], "--clear-groups", "--no-new-privs") : List.<String>of());
        var entry = dockerfile.command("ENTRYPOINT");
        assertThat(entry.get(0)).isEqualTo("java");
        command.add(java());
        command.addAll(entry.subList(1, entry.size()));
        var builder = new ProcessBuilder(command).directory(image.resolve("casework").toFile()).redirectErrorStream(true)
            .redirectOutput(log().toFile());
        builder.environment().putAll(dockerfile.environment());
        builder.environment().putAll(Map.ofEntries(
            Map.entry("SERVER_PORT", String.valueOf(port)),
            Map.entry("SERVER_FORWARD_HEADERS_STRATEGY", "native"),
            Map.entry("SPRING_DATASOURCE_URL", postgres.getJdbcUrl("casework", "postgres")),
            Map.entry("SPRING_DATASOURCE_USERNAME", "casework"),
            Map.entry("SPRING_DATASOURCE_PASSWORD", "secret"),
            Map.entry("SPRING_FLYWAY_URL", postgres.getJdbcUrl("postgres", "postgres")),
            Map.entry("SPRING_FLYWAY_USER", "postgres"),
            Map.entry("SPRING_FLYWAY_PASSWORD", "none"),
            Map.entry("CASEWORK_ADMIN_USERNAME", "root"),
            Map.entry("CASEWORK_ADMIN_PASSWORD", PASSWORD),
            Map.entry("CASEWORK_BASE_URL", "https://casework.example.org"),
            Map.entry("SPRING_MAIL_HOST", "localhost"),
            Map.entry("JDK_JAVA_OPTIONS", dockerfile.environment().get("JDK_JAVA_OPTIONS") + " -Xmx512m")));
        return builder.start();
    }

    private void awaitHealthy() throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (healthCheck() != 0) {
            if (!program.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("The image's program does not come up:\n" + Files.readString(log()));
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private int healthCheck() throws Exception {
        var command = dockerfile.command("HEALTHCHECK");
        var check = new ProcessBuilder(image.resolve(command.get(0).substring(1)).toString()).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        check.environment().put("SERVER_PORT", String.valueOf(port));
        return check.start().waitFor();
    }

    private HttpResponse<String> get(String path, String user, String password) throws Exception {
        var request = HttpRequest.newBuilder(uri(path));
        if (user != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8)));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Path log() {
        return folder.resolve("program.log");
    }

    private static List<String> files(String... folders) {
        return Arrays.stream(folders).flatMap(folder -> {
            try (var files = Files.walk(Path.of(folder))) {
                return files.filter(Files::isRegularFile).map(Path::toString).toList().stream();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }).toList();
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("casework-.*\\.jar")).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
