package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.action2.casework.CaseworkTest;
import org.action2.casework.engine.HashingCount;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a request meets before it reaches the engine, through real HTTP. */
@CaseworkTest
class EntranceTest {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Value("${casework.passwords.rounds}")
    private int rounds;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter chain;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine", "/engine-rest/user", WEBAPP + "/task", WEBAPP + "/user",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics", "/camunda/api/admin/plugin/x",
        "/api/audit/verify", "/actuator/env", "/actuator/heapdump"})
    void strangersReadNothing(String path) {
        assertThat(Caller.anonymous(port).get(path).status()).isBetween(401, 404);
    }

    @Test
    void strangersCreateNothing() {
        var user = Map.of("profile", Map.of("id", "mallory", "firstName", "M", "lastName", "M", "email", "m@example.org"),
            "credentials", Map.of("password", "a-very-long-password"));

        assertThat(Caller.anonymous(port).post("/engine-rest/user/create", user).status()).isEqualTo(401);
        assertThat(Caller.anonymous(port).post(WEBAPP + "/user/create", user).status()).isBetween(401, 403);
        assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
        assertThat(Caller.anonymous(port).get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void addressWithAnotherHostInItRedirectsNowhere() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write("GET //evil.example/app HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("location:");
        }
    }

    @Test
    void guessingIsHeldUpPerAccountAndAddress() {
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(Caller.basic(port, "unwomen", "wrong" + attempt).get("/engine-rest/task/count").status()).isEqualTo(401);
        }

        assertThat(Caller.basic(port, "unwomen", "wrong").get("/engine-rest/task/count").status()).isEqualTo(429);
        assertThat(Caller.basic(port, "unfpa").get("/engine-rest/task/count").status()).isEqualTo(200);
        jdbc.sql("delete from password_hold").update();
        jdbc.sql("delete from password_attempt").update();
    }

    @Test
    void passwordsAreHashedInAsManyRoundsAsIsSetAndOldHashesStillOpen() {
        var stored = jdbc.sql("select pwd_ from act_id_user where id_ = 'finance'").query(String.class).single();
        assertThat(stored).startsWith("{PBKDF2WithHmacSHA512}" + rounds + "$");

        jdbc.sql("update act_id_user set salt_ = 's', pwd_ = :old where id_ = 'undp'")
            .param("old", "{SHA-512}" + new Sha512HashDigest().encrypt(Caller.PASSWORD + "s")).update();
        assertThat(identity.checkPassword("undp", Caller.PASSWORD)).isTrue();
        assertThat(identity.checkPassword("undp", "another")).isFalse();
        assertThat(identity.checkPassword("finance", "another")).isFalse();
    }

    @Test
    void accountsThatAreUnknownOrOldCostTheSameHashing() {
        jdbc.sql("update act_id_user set salt_ = 's', pwd_ = :old where id_ = 'undp'")
            .param("old", "{SHA-512}" + new Sha512HashDigest().encrypt(Caller.PASSWORD + "s")).update();

        var known = hashings(() -> identity.checkPassword("finance", "wrong-1"));
        assertThat(known).isEqualTo(1);
        for (var account : Arrays.asList("nobody-here", "undp", "a\0b", "\ud800", "", null, "x".repeat(300))) {
            assertThat(hashings(() -> identity.checkPassword(account, "wrong-2"))).as(account).isEqualTo(known);
        }
        assertThat(hashings(() -> identity.checkPassword("finance", null))).isEqualTo(known);
        assertThat(hashings(() -> identity.checkPassword("finance", ""))).isEqualTo(known);
        assertThat(hashings(() -> identity.checkPassword("finance", "y".repeat(1_000_000)))).isEqualTo(known);
        jdbc.sql("delete from password_attempt where address = 'program'").update();
    }

    private long hashings(Runnable check) {
        var before = HashingCount.of(engine);
        check.run();
        return HashingCount.of(engine) - before;
    }

    @Test
    void weakPasswordIsRefusedForANewAccountToo() {
        var user = Map.of("profile", Map.of("id", "mallory", "firstName", "M", "lastName", "M", "email", "m@example.org"), "credentials", Map.of("password", "short"));

        var answer = Caller.basic(port, "admin").post("/engine-rest/user/create", user);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("must have at least 7 characters");
        assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
    }

    @Test
    void nobodyTakesTheNameOfAnother() {
        var person = Caller.basic(port, "finance");
        var before = jdbc.sql("select first_, last_ from act_id_user where id_ = 'finance'").query().singleRow();
        var other = jdbc.sql("select first_, last_ from act_id_user where id_ = 'admin'").query().singleRow();
        for (var names : List.of(List.of(other.get("first_"), other.get("last_")), List.of(" " + other.get("first_") + "\u200b", String.valueOf(other.get("last_")).toUpperCase()),
            List.of(other.get("first_") + " " + other.get("last_"), "."), List.of("ad\u00admin", ""), List.of("\uff41dmin", "\u3164"))) {
            var answer = person.put("/engine-rest/user/finance/profile", Map.of("id", "finance", "firstName", names.get(0), "lastName", names.get(1), "email", "finance@example.org"));
            assertThat(answer.status()).as(names + ": " + answer).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).contains("the name of another account");
        }
        assertThat(person.put("/engine-rest/user/finance/profile", Map.of("id", "finance", "firstName", "A-name", "lastName", "Of-its-own", "email", "finance@example.org")).status()).isEqualTo(204);
        assertThat(Caller.basic(port, "admin").put("/engine-rest/user/finance/profile", Map.of("id", "finance", "firstName", before.get("first_"), "lastName", before.get("last_"),
            "email", "finance@example.org")).status()).isEqualTo(204);
    }

    @Test
    void passwordWithOnesOwnNameIsRefused() {
        var answer = Caller.basic(port, "finance").put("/engine-rest/user/finance/credentials",
            Map.of("password", "finance-2027-finance", "authenticatedUserPassword", Caller.PASSWORD));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/faults/0/field").asText()).isEqualTo("password");
        assertThat(answer.json().path("message").asText()).isEqualTo("Password: must not contain the account or the name of its owner.");
        assertThat(identity.checkPassword("finance", "finance-2027-finance")).isFalse();
    }

    @Test
    void overTlsBrowsersAreToldToStayThere() throws Exception {
        assertThat(promise(true)).startsWith("max-age=31536000").contains("includeSubDomains");
        assertThat(promise(false)).isNull();
    }

    private String promise(boolean overTls) throws Exception {
        var request = new MockHttpServletRequest("GET", "/actuator/health");
        request.setSecure(overTls);
        var response = new MockHttpServletResponse();
        chain.doFilter(request, response, new MockFilterChain());
        return response.getHeader("Strict-Transport-Security");
    }

    @Test
    void otherSitesMayNotWrite() {
        assertThat(Caller.basic(port, "admin").with("Sec-Fetch-Site", "cross-site", "POST", "/engine-rest/task/create", "{\"name\": \"x\"}").status())
            .isEqualTo(403);
    }

    @Test
    void hugeBodyIsRefused() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write("POST /engine-rest/task HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var first = new byte[12];
            assertThat(socket.getInputStream().readNBytes(first, 0, 12)).isEqualTo(12);
            assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void hugeBodyThatDoesNotSayItsLengthIsRefused() {
        var endless = new SequenceInputStream(new ByteArrayInputStream("{\"name\": \"".getBytes(StandardCharsets.US_ASCII)),
            new ByteArrayInputStream(new byte[30 * 1024 * 1024]));

        assertThat(Caller.basic(port, "secretariat").stream("/engine-rest/task", endless).status()).isEqualTo(413);
    }

    @Test
    void listsAreBounded() {
        var person = Caller.basic(port, "manager");

        for (var asked : List.of("", "&maxResults=2147483647", "&maxResults=99999999999999999999", "&firstResult=0&maxResults=20000")) {
            var answer = person.get("/engine-rest/history/variable-instance?variableName=x" + asked);
            assertThat(answer.status()).as(asked).isEqualTo(200);
        }
        assertThat(jdbc.sql("select count(*) from act_re_procdef").query(Integer.class).single()).isGreaterThan(2);
        assertThat(person.get("/engine-rest/process-definition?maxResults=2").json()).hasSize(2);
    }

    @Test
    void signingInBeginsANewSessionAndSigningOutEndsIt() {
        var person = Caller.anonymous(port);
        person.get("/camunda/app/welcome/default/");
        var before = person.cookie("JSESSIONID");
        assertThat(person.signIn("secretariat", Caller.PASSWORD, "tasklist").status()).isEqualTo(200);
        var after = person.cookie("JSESSIONID");

        assertThat(after).isNotEqualTo(before);
        assertThat(person.get(WEBAPP + "/task/count").status()).isEqualTo(200);
        assertThat(person.post("/camunda/api/admin/auth/user/default/logout", "").status()).isBetween(200, 204);
        var thief = Caller.anonymous(port);
        assertThat(thief.with("Cookie", "JSESSIONID=" + after, "GET", WEBAPP + "/task/count", "").status()).isEqualTo(401);
    }

    @Test
    void sessionWritesWithItsTokenOnly() {
        var person = Caller.signedIn(port, "ken-rc");
        var session = "JSESSIONID=" + person.cookie("JSESSIONID");

        assertThat(Caller.anonymous(port).with("Cookie", session, "GET", WEBAPP + "/task/count", "").status()).isEqualTo(200);
        assertThat(Caller.anonymous(port).with("Cookie", session, "PUT", "/api/preferences", "{\"language\": \"fr\"}").status()).isEqualTo(403);
        assertThat(Caller.anonymous(port).with("Cookie", session, "POST", WEBAPP + "/task/count", "{}").status()).isBetween(401, 403);
    }

    @Test
    void pagesOfTheProgramItselfRunNothingFromElsewhere() {
        var policy = Caller.signedIn(port, "ken-rc").get("/casework/preferences/index.html").response().headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'").doesNotContain("unsafe");
    }

    /** Scripts have a hash in their names, so a page kept from the release before would ask for some that are gone. */
    @Test
    void pagesAreAskedForAnewAndTheScriptsTheyNameAreThere() {
        for (var name : List.of("preferences", "programme", "story", "sign-on")) {
            var address = URI.create("http://localhost/casework/" + name + "/index.html");
            var page = Caller.signedIn(port, "ken-rc").get(address.getPath());
            assertThat(page.response().headers().firstValue("Cache-Control")).contains("no-cache");

            var files = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css))\"").matcher(page.body()).results().map(each -> address.resolve(each.group(1)).getPath()).toList();
            assertThat(files).isNotEmpty().allMatch(file -> file.matches(".*-[A-Z0-9]{8}\\.(js|css)"))
                .allSatisfy(file -> assertThat(Caller.signedIn(port, "ken-rc").get(file).status()).as(file).isEqualTo(200));
        }
        assertThat(Caller.anonymous(port).get("/camunda/app/tasklist/styles/user-styles.css").response().headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void javaObjectsAreNoVariables() {
        var task = tasks.newTask();
        tasks.saveTask(task);
        var answer = Caller.basic(port, "admin").put("/engine-rest/task/" + task.getId() + "/variables/x", Map.of("value", "rO0ABXQAAXg=", "type", "Object",
            "valueInfo", Map.of("objectTypeName", "java.lang.String", "serializationDataFormat", "application/x-java-serialized-object")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(tasks.getVariables(task.getId())).isEmpty();
    }

    @Test
    void appsSendSecurityHeadersAndStrictCookies() {
        var response = Caller.anonymous(port).get("/camunda/app/tasklist/default/").response();

        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("SameSite=Lax"));
    }

    @Test
    void listsOfTheWebAppsWorkWithinTheLimit() {
        var person = Caller.signedIn(port, "secretariat");

        for (var path : List.of("/filter?itemCount=false&resourceType=Task", "/group?member=secretariat", "/process-definition?latest=true&active=true&startableInTasklist=true&maxResults=15", "/task?maxResults=15")) {
            assertThat(person.get(WEBAPP + path).status()).as(path).isEqualTo(200);
        }
        var manager = Caller.signedIn(port, "manager");
        for (var path : List.of("/process-definition/statistics?rootIncidents=true", "/deployment?maxResults=50", "/incident/count", "/history/process-instance/count")) {
            assertThat(manager.get(WEBAPP + path).status()).as(path).isEqualTo(200);
        }
        assertThat(manager.post("/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=50", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void whoSignsInMayWriteAtOnce() {
        var person = Caller.signedIn(port, "secretariat");

        assertThat(person.post(WEBAPP + "/task/count", Map.of()).status()).isEqualTo(200);
        assertThat(person.get(WEBAPP + "/task/count").status()).isEqualTo(200);
    }

    @Test
    void modelsHaveNoScriptsAndNoClasses() throws IOException {
        try (var models = Files.walk(Path.of("processes"))) {
            models.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> {
                try {
                    assertThat(Files.readString(file)).as(file.toString())
                        .doesNotContain("camunda:script", "scriptTask", "scriptFormat", "camunda:class=");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }
}
