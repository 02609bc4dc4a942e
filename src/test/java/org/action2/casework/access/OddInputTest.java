package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What nobody's form sends: characters that can't be kept, bodies too long, too deep or of another kind. It is refused in words. */
@CaseworkTest
@ExtendWith(OutputCaptureExtension.class)
class OddInputTest extends CaseworkServices {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    /** As they stand in JSON. */
    private static final List<String> UNFIT = List.of("\\u0000", "\\u0007", "\\u007f", "\\u0085", "\\ud800", "\\udc00\\ud800");

    private String instance;
    private String task;

    @BeforeEach
    void open() {
        instance = people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-request", AccessTableTest.request())).getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
        tasks.setAssignee(task, "ken-rc");
    }

    @AfterEach
    void close() {
        runtime.deleteProcessInstance(instance, "tried");
    }

    @Test
    void unfitCharactersInBodiesAreRefusedInEveryApplication() {
        var coordinator = Caller.basic(port, "ken-rc");
        var session = Caller.signedIn(port, "ken-rc");
        var wrong = new ArrayList<String>();

        for (var unfit : UNFIT) {
            bodies(unfit).forEach((path, body) -> {
                var caller = path.startsWith(WEBAPP) ? session : coordinator;
                var answer = path.endsWith("/draft") || path.endsWith("/preferences") || path.endsWith("/assignee") ? caller.put(path, body) : caller.post(path, body);
                if (answer.status() != 400 || !answer.json().path("message").asText().contains("control character")) {
                    wrong.add(unfit + " " + path + " " + answer);
                }
            });
        }

        assertThat(wrong).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(tasks.getTaskComments(task)).isEmpty();
    }

    private Map<String, String> bodies(String unfit) {
        var bodies = new LinkedHashMap<String, String>();
        for (var rest : List.of("/engine-rest", WEBAPP)) {
            bodies.put(rest + "/task/" + task + "/submit-form", "{\"variables\": {\"endorsed\": {\"value\": true}, \"endorsementComment\": {\"value\": \"a" + unfit + "b\"}}}");
            bodies.put(rest + "/task", "{\"nameLike\": \"a" + unfit + "\"}");
            bodies.put(rest + "/task/count", "{\"" + "na\\u0001me\": 1}");
            bodies.put(rest + "/message", "{\"messageName\": \"x" + unfit + "\"}");
            bodies.put(rest + "/filter/create", "{\"resourceType\": \"Task\", \"name\": \"x" + unfit + "\", \"query\": {}}");
            bodies.put(rest + "/process-instance", "{\"variables\": [{\"name\": \"x\", \"operator\": \"eq\", \"value\": \"" + unfit + "\"}]}");
        }
        bodies.put("/api/tasks/" + task + "/draft", "{\"endorsementComment\": \"a" + unfit + "\"}");
        bodies.put("/api/comments", "{\"task\": \"" + task + "\", \"text\": \"a" + unfit + "\"}");
        bodies.put("/api/preferences", "{\"language\": \"e" + unfit + "\"}");
        bodies.put("/api/feeds", "{\"name\": \"My" + unfit + "feed\"}");
        return bodies;
    }

    @Test
    void fieldWithAnUnfitCharacterIsNamed() {
        var answer = Caller.basic(port, "ken-rc").post("/engine-rest/task/" + task + "/submit-form",
            "{\"variables\": {\"endorsed\": {\"value\": true}, \"endorsementComment\": {\"value\": \"a\\u0000b\"}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).startsWith("\"endorsementComment\" contains a control character");
        assertThat(answer.json().path("faults").path(0).path("field").asText()).isEqualTo("endorsementComment");
    }

    @Test
    void unfitCharactersInAddressesAreRefused() throws IOException {
        for (var address : List.of("/api/requests?country=KE%00N", "/api/requests?stage=%ed%a0%80", "/api/requests?stage=%C2%85", "/api/recommendations?q=%FF",
            "/api/requests?a%01=1", "/api/requests?stage=%", "/api/requests?stage=%4", "/engine-rest/task?assignee=%00", WEBAPP + "/task?name=a%00",
            "/api/cases/a%0Bb/story", "/api/search?q=%00", "/engine-rest/user?firstName=%1f")) {
            var answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(address).startsWith("HTTP/1.1 400").contains("\"message\"");
        }
    }

    @Test
    void unfitCharactersInFormsAreRefused() throws IOException {
        for (var form : List.of("username=a%00b&password=x", "username=a%ffb&password=x", "username=a&passw%00rd=x", "username=%ed%a0%80&password=y")) {
            var answer = raw("POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);
            assertThat(answer).as(form).startsWith("HTTP/1.1 400").contains("\"message\"");
        }
    }

    @Test
    void unfitCharactersInPartsAreRefused() {
        var caller = Caller.basic(port, "admin");
        var path = "/engine-rest/task/" + task + "/attachment/create";
        for (var part : List.of("name=\"attachment-name\"\r\n\r\na\0b", "name=\"attachment-description\"\r\n\r\na\u0085b", "name=\"con\u0001tent\"\r\n\r\na")) {
            var answer = caller.send("POST", path, "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; " + part + "\r\n--b--\r\n");
            assertThat(answer.status()).as(part + answer).isEqualTo(400);
        }
        assertThat(tasks.getTaskAttachments(task)).isEmpty();
    }

    @Test
    void bodiesOfAnotherKindAreRefused() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write("{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_8));
        }
        var person = Caller.basic(port, "ken-rc");
        var draft = "/api/tasks/" + task + "/draft";

        assertThat(person.with("Content-Encoding", "gzip", "POST", "/engine-rest/task", zipped.toString(StandardCharsets.ISO_8859_1)).status()).isEqualTo(415);
        assertThat(person.with("Content-Encoding", "gzip", "PUT", draft, "{}").status()).isEqualTo(415);
        for (var type : List.of("application/json;charset=UTF-16", "application/json;charset=ISO-8859-1")) {
            assertThat(person.send("PUT", draft, type, "{}").status()).as(type).isEqualTo(415);
            assertThat(person.send("POST", "/engine-rest/task", type, "{}").status()).as(type).isEqualTo(415);
        }
        for (var type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=b", "multipart/mixed", "x", "a/b;;", "*/*")) {
            for (var path : List.of(draft, "/api/preferences")) {
                var answer = person.send("PUT", path, type, "{}");
                assertThat(answer.status()).as(type + " " + path + " " + answer).isBetween(400, 415);
                assertThat(answer.json().path("message").isTextual()).as(type + " " + answer).isTrue();
            }
            var answer = person.send("POST", "/engine-rest/task", type, "{}");
            assertThat(answer.status()).as(type + " " + answer).isBetween(400, 415);
        }
    }

    @Test
    void longBodiesAreRefusedByTheirKind() {
        var person = Caller.basic(port, "ken-rc");
        var draft = "/api/tasks/" + task + "/draft";
        var long3 = "x".repeat(3 * 1024 * 1024);

        assertThat(person.post("/engine-rest/task", "{\"name\": \"" + long3 + "\"}").status()).isEqualTo(413);
        assertThat(person.put(draft, "{\"a\": \"" + long3.substring(0, 1_100_000) + "\"}").status()).isEqualTo(413);
        assertThat(person.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "application/x-www-form-urlencoded",
            "username=a&password=" + long3.substring(0, 70_000)).status()).isEqualTo(413);
        assertThat(person.put(draft, "{\"a\": [" + "[],".repeat(200_000) + "[]]}").status()).isEqualTo(400);
        assertThat(person.put(draft, "{\"a\": " + "[".repeat(100) + "]".repeat(100) + "}").status()).isEqualTo(400);
        assertThat(person.post("/engine-rest/task", "{\"orQueries\": " + "[".repeat(100) + "]".repeat(100) + "}").status()).isEqualTo(400);
        assertThat(person.send("POST", "/engine-rest/task/" + task + "/attachment/create", "multipart/form-data; boundary=b",
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(100) + "--b--\r\n").status()).isEqualTo(400);
        assertThat(person.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "application/x-www-form-urlencoded",
            "a=1&".repeat(5_000)).status()).isEqualTo(400);
    }

    @Test
    void whoMayNotSendABodyIsToldSoBeforeItIsRead() {
        var broken = "{\"a\": \"\\u0000";

        assertThat(Caller.basic(port, "finance").put("/api/tasks/" + task + "/draft", broken).status()).isEqualTo(403);
        assertThat(Caller.basic(port, "svn-rc").put("/api/tasks/" + task + "/draft", broken).status()).isEqualTo(404);
        assertThat(Caller.basic(port, "finance").post("/api/follow-ups/endorsements", broken).status()).isEqualTo(403);
        assertThat(Caller.basic(port, "finance").post("/api/operations/reassign", broken).status()).isEqualTo(403);
        assertThat(Caller.basic(port, "finance").post("/api/operations/reassign/preview", broken).status()).isEqualTo(403);
        assertThat(Caller.basic(port, "finance").send("POST", "/api/recommendations/intake", "multipart/form-data; boundary=b", "broken").status()).isEqualTo(403);
    }

    @Test
    void budgetHasAtMostAHundredRows() {
        var rows = "{\\\"line\\\": \\\"staff\\\", \\\"description\\\": \\\"x\\\", \\\"amount\\\": \\\"1.00\\\"},".repeat(5_000);
        var answer = Caller.basic(port, "ken-focal-point").post("/engine-rest/process-definition/key/seed-funding-request/submit-form",
            "{\"variables\": {\"budget\": {\"type\": \"Json\", \"value\": \"[" + rows.substring(0, rows.length() - 1).substring(0, 240_000).replaceAll("},[^}]*$", "}") + "]\"}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("faults").toString()).contains("rows; at most 100 are allowed");
    }

    @Test
    void nothingOfARefusedBodyIsInTheLog(CapturedOutput output) {
        var person = Caller.basic(port, "ken-rc");
        for (var body : List.of("{\"endorsementComment\": \"Planted-51\\u0000\"}", "{\"a\": \"Planted-51\", \"b\": " + "[".repeat(100) + "]".repeat(100) + "}", "{\"a\": Planted-51")) {
            person.put("/api/tasks/" + task + "/draft", body);
            person.post("/engine-rest/task", body);
        }
        assertThat(output).doesNotContain("Planted-51");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
