package org.action2.casework.production;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.util.TestSocketUtils;

/**
 * The installation without containers, step by step as {@code docs/operations.md} has it: its SQL on an installed
 * PostgreSQL, the packaged program with the settings and the command of the service, by a user without rights.
 */
@EnabledIf("postgresIsThereOrMustBe")
class InstallationIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PASSWORD = "A-first-passw0rd-that-is-long";

    private final int port = TestSocketUtils.findAvailableTcpPort();
    private InstalledPostgres postgres;
    private Path home;
    private Process program;

    static boolean postgresIsThereOrMustBe() throws Exception {
        return InstalledPostgres.isThereOrMustBe();
    }

    @BeforeEach
    void install() throws Exception {
        postgres = InstalledPostgres.start();
        var sql = Pattern.compile("create (role|database) .*;").matcher(Files.readString(Path.of("docs/operations.md"))).results().map(each -> each.group()).toList();
        assertThat(sql).hasSize(3);
        sql.forEach(each -> postgres.jdbc("postgres").sql(each.replace("…", "secret")).update());
        home = postgres.folder().resolve("home");
        assertThat(postgres.run(Map.of(), "mkdir", home.toString())).isZero();
    }

    @AfterEach
    void stop() throws Exception {
        if (program != null) {
            program.destroyForcibly().waitFor();
        }
        postgres.close();
    }

    @Test
    void runsWithoutRightsAndALostAdministratorComesBack() throws Exception {
        start("admin");
        assertThat(program.info().user()).isPresent().get().isNotEqualTo("root");
        assertThat(postgres.jdbc("casework").sql("select distinct tableowner from pg_tables where schemaname = 'public'").query(String.class).list())
            .containsExactly("casework_owner");
        assertThat(postgres.jdbc("casework").sql("select count(*) from act_re_procdef where key_ = 'seed-funding-request'").query(Integer.class).single()).isOne();
        assertThat(Files.readString(log())).doesNotContain("Runs as root");
        assertThat(signIn("admin")).isEqualTo(200);
        try (var written = Files.list(home)) {
            assertThat(written).as("files that the program wrote").isEmpty();
        }

        assertThat(send("admin", "PUT", "/engine-rest/user/admin/credentials",
            Map.of("password", "Another-passw0rd-that-nobody-knows", "authenticatedUserPassword", PASSWORD)).statusCode()).isEqualTo(204);
        postgres.jdbc("casework").sql("delete from act_id_membership where group_id_ = 'camunda-admin'").update();
        program.destroy();
        assertThat(program.waitFor()).as("as the service expects").isEqualTo(143);
        start("admin-again");

        assertThat(signIn("admin-again")).isEqualTo(200);
        assertThat(send("admin-again", "PUT", "/engine-rest/user/admin/credentials",
            Map.of("password", PASSWORD, "authenticatedUserPassword", PASSWORD)).statusCode()).isEqualTo(204);
        assertThat(send("admin-again", "PUT", "/engine-rest/group/camunda-admin/members/admin", Map.of()).statusCode()).isEqualTo(204);
        assertThat(send("admin", "GET", "/engine-rest/user/count", null).body()).isEqualTo("{\"count\":2}");
    }

    private void start(String administrator) throws Exception {
        var settings = settings(administrator);
        var exec = Files.readAllLines(Path.of("docs/systemd/casework.service")).stream().filter(line -> line.startsWith("ExecStart=")).findFirst().orElseThrow();
        var command = new ArrayList<>(Arrays.asList(exec.substring("ExecStart=".length()).replace("$JAVA_OPTIONS", settings.get("JAVA_OPTIONS")).split(" ")));
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.set(command.size() - 1, jar().toString());
        var builder = new ProcessBuilder(InstalledPostgres.asOrdinaryUser(command)).directory(home.toFile()).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(settings);
        program = builder.start();
        await("the program").atMost(PATIENCE).until(() -> !program.isAlive() || isReady());
        assertThat(program.isAlive()).as(Files.readString(log())).isTrue();
    }

    /** The settings as they come, with values where there must be some. */
    private Map<String, String> settings(String administrator) throws IOException {
        var settings = new HashMap<String, String>();
        Files.readAllLines(Path.of("docs/systemd/casework.env")).stream().filter(line -> line.matches("[A-Z_]+=.*"))
            .forEach(line -> settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        settings.putAll(Map.of("SPRING_DATASOURCE_URL", postgres.url("casework"), "SPRING_DATASOURCE_PASSWORD", "secret",
            "SPRING_FLYWAY_URL", postgres.url("casework"), "SPRING_FLYWAY_USER", "casework_owner", "SPRING_FLYWAY_PASSWORD", "secret",
            "CASEWORK_ADMIN_USERNAME", administrator, "CASEWORK_ADMIN_PASSWORD", PASSWORD,
            "CASEWORK_BASE_URL", "https://casework.example.org", "SPRING_MAIL_HOST", "localhost", "SERVER_PORT", String.valueOf(port)));
        return settings;
    }

    private boolean isReady() throws Exception {
        try {
            return send(null, "GET", "/actuator/health/readiness", null).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Signs in to Camunda Admin as a browser does. */
    private int signIn(String person) throws Exception {
        var cookies = new CookieManager();
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        browser.send(HttpRequest.newBuilder(uri("/camunda/app/welcome/default/")).build(), BodyHandlers.discarding());
        var token = cookies.getCookieStore().getCookies().stream().filter(each -> each.getName().equals("XSRF-TOKEN")).findFirst().orElseThrow().getValue();
        return browser.send(HttpRequest.newBuilder(uri("/camunda/api/admin/auth/user/default/login/admin")).header("X-XSRF-TOKEN", token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + person + "&password=" + PASSWORD)).build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpResponse<String> send(String person, String method, String path, Object body) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body)));
        if (person != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(UTF_8)));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Path log() {
        return postgres.folder().resolve("program.log");
    }

    /** Where a user without rights can read it. */
    private Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            var built = files.filter(file -> file.getFileName().toString().matches("casework-.*\\.jar")).findFirst().orElseThrow();
            return Files.copy(built, postgres.folder().resolve("casework.jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
