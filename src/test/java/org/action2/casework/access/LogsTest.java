package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program's log, which operators read and ship elsewhere, holds neither passwords nor what people write in cases. */
@CaseworkTest
@ExtendWith(OutputCaptureExtension.class)
class LogsTest {

    private static final String SECRET = "Witness-statement-4711";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void logHoldsNoPasswords(CapturedOutput log) {
        Caller.basic(port, "unhcr-of-nobody", "a-wrong-" + SECRET).get("/engine-rest/task");
        var stranger = Caller.anonymous(port);
        stranger.get("/camunda/app/welcome/default/");
        assertThat(stranger.signIn("unhcr-of-nobody", "a-wrong-" + SECRET, "tasklist").status()).isEqualTo(401);
        Caller.basic(port, "admin").post("/engine-rest/user/create", Map.of("profile", Map.of("id", "admin", "firstName", "A", "lastName", "A", "email", "a@example.org"),
            "credentials", Map.of("password", "a-new-" + SECRET)));

        assertThat(log.getAll()).containsPattern("ailed login attempt for user unhcr-of-nobody").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u2028", "\u0085", "\n\n", "\u001b[2K\n"})
    void whatPeopleWriteBeginsNoLine(String lineBreak, CapturedOutput log) {
        var forged = "somebody" + lineBreak + "2026-01-01T00:00:00.000Z  INFO 1 --- [x] org.forged : Successful login" + lineBreak + "\tforged";
        LoggerFactory.getLogger("org.camunda.bpm.webapp").info("Failed login attempt for user {}.", forged);
        LoggerFactory.getLogger("any.other").error("It failed: {}", "here", new IllegalStateException(forged, new IllegalArgumentException(forged)));
        Caller.basic(port, "no" + lineBreak + "body", "wrong-" + SECRET).get("/engine-rest/task");

        assertThat(log.getAll()).contains("Failed login attempt for user somebody").contains("Caused by: java.lang.IllegalArgumentException: somebody");
        assertThat(log.getAll().split("\\R")).noneMatch(line -> line.startsWith("2026-01-01") || line.startsWith("\tforged") || line.contains("\u001b[2K"))
            .anyMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void logHoldsNoTextsOfCases(CapturedOutput log) {
        var caller = Caller.basic(port, "ken-focal-point");
        var start = "/engine-rest/process-definition/key/seed-funding-request/submit-form";
        var variables = new HashMap<String, Object>();
        AccessTableTest.request().forEach((name, value) -> variables.put(name, name.matches("partnerAgencies|themes|budget")
            ? BadSubmissions.json(value.toString()) : Map.of("value", value)));
        variables.put("objective", Map.of("value", SECRET + " is the objective of this request."));
        variables.put("leadAgency", Map.of("value", SECRET));

        assertThat(caller.post(start, Map.of("variables", variables)).status()).isEqualTo(400);
        variables.put("themes", Map.of("value", SECRET, "type", "Json"));
        assertThat(caller.post(start, Map.of("variables", variables)).status()).isEqualTo(400);
        assertThat(caller.post("/engine-rest/task/nothing/submit-form", Map.of("variables", variables)).status()).isBetween(400, 404);
        assertThat(caller.post("/engine-rest/message", Map.of("messageName", SECRET, "processVariables", variables)).status()).isGreaterThanOrEqualTo(400);
        assertThat(caller.get("/api/recommendations?q=" + SECRET).status()).isEqualTo(200);

        assertThat(log.getAll()).doesNotContain(SECRET);
    }

    @Test
    void databaseTellsNoValuesInItsErrors(CapturedOutput log) {
        assertThatThrownBy(() -> jdbc.sql("insert into mail_preference (person, language) values (:account, 'en'), (:account, 'en')").param("account", SECRET).update())
            .isInstanceOf(DataAccessException.class).satisfies(error -> assertThat(String.valueOf(error)).doesNotContain(SECRET));

        assertThat(log.getAll()).doesNotContain(SECRET);
    }
}
