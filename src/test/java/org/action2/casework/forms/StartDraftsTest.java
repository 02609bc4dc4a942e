package org.action2.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people have filled in of start forms is theirs alone, and kept until it is sent, deleted or too old. */
@CaseworkTest
class StartDraftsTest {

    private static final String REQUEST = "seed-funding-request";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";
    private static final String DRAFTS = "/api/drafts";
    private static final int MOST = 50;
    private static final int AT_ONCE = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TidyDrafts tidy;

    private Caller team;

    @BeforeEach
    void signIn() {
        team = Caller.signedIn(port, "ken-focal-point");
    }

    @AfterEach
    void clean() {
        ClockUtil.reset();
        jdbc.sql("delete from start_draft").update();
        jdbc.sql("delete from sent_draft").update();
    }

    @Test
    void draftIsKeptChangedListedAndDeleted() {
        var added = team.post(DRAFTS, draft(REQUEST, Map.of("title", "  Legal\n aid ", "budget", List.of(Map.of("line", "travel", "amount", "12,5")))));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        var id = added.json().path("id").asText();
        assertThat(Instant.parse(added.json().path("savedAt").asText())).isNotNull();
        assertThat(header(added, "ETag")).isEqualTo("\"" + added.json().path("version").asLong() + "\"");
        assertThat(header(added, "Location")).isEqualTo("/api/drafts/" + id);

        var read = team.get(DRAFTS + "/" + id);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("process").asText()).isEqualTo(REQUEST);
        assertThat(read.json().path("values").path("budget").get(0).path("amount").asText()).isEqualTo("12,5");
        assertThat(header(read, "X-Casework-Account")).isEqualTo("ken-focal-point");
        var item = items(team, "").get(0);
        assertThat(item.path("id").asText()).isEqualTo(id);
        assertThat(item.path("kind").asText()).isEqualTo("start");
        assertThat(item.path("name").asText()).isEqualTo("Seed-funding request");
        assertThat(item.path("title").asText()).isEqualTo("Legal aid");

        assertThat(team.put(DRAFTS + "/" + id, Map.of("title", "x".repeat(400))).status()).isEqualTo(204);
        var changed = items(team, "?process=" + REQUEST).get(0);
        assertThat(changed.path("title").asText()).hasSize(150).endsWith("…");
        assertThat(changed.path("version").asLong()).isGreaterThan(added.json().path("version").asLong());
        assertThat(items(team, "?process=seed-funding-change")).isEmpty();

        assertThat(team.delete(DRAFTS + "/" + id).status()).isEqualTo(204);
        assertThat(team.get(DRAFTS + "/" + id).status()).isEqualTo(404);
        assertThat(items(team, "")).isEmpty();
    }

    @Test
    void answerThatGotLostMakesNoSecondDraft() {
        var id = UUID.randomUUID().toString();
        assertThat(team.post(DRAFTS, Map.of("id", id, "process", REQUEST, "values", Map.of("title", "Legal"))).json().path("id").asText()).isEqualTo(id);
        var again = team.post(DRAFTS, Map.of("id", id, "process", REQUEST, "values", Map.of("title", "Legal aid")));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("id").asText()).isEqualTo(id);
        assertThat(items(team, "").findValuesAsText("title")).containsExactly("Legal aid");
        for (var other : List.of(Map.of("id", id, "process", REQUEST, "values", Map.of("title", "Mine")), Map.of("id", "odd", "process", REQUEST, "values", Map.of()))) {
            var colleague = Caller.signedIn(port, "svn-focal-point").post(DRAFTS, other);
            assertThat(colleague.status()).isEqualTo(201);
            assertThat(colleague.json().path("id").asText()).isNotEqualTo(id);
        }
        assertThat(items(team, "").findValuesAsText("title")).as("nobody writes over another's").containsExactly("Legal aid");
    }

    @Test
    void newestDraftIsFirstAndIsCalledWhatTellsItApart() {
        add(team, REQUEST, Map.of());
        add(team, "seed-funding-change", Map.of("changeKind", "withdrawal", "reference", "SF-KEN-2027-0007"));
        add(team, "follow-up-change", Map.of("followUp", "FU-KEN-2026-0009", "title", ""));

        assertThat(items(team, "").findValuesAsText("process")).containsExactly("follow-up-change", "seed-funding-change", REQUEST);
        assertThat(items(team, "").findValuesAsText("title")).containsExactly("FU-KEN-2026-0009", "SF-KEN-2027-0007", "null");
    }

    @Test
    void draftIsCalledByNothingThatNobodySees() {
        add(team, "follow-up-change", Map.of("title", "\u00a0\u200b\u2060", "followUp", "\u200bFU-KEN-2026-0009\u00a0"));
        add(team, REQUEST, Map.of("title", "\ufeff \u200d"));

        assertThat(items(team, "").findValuesAsText("title")).containsExactly("null", "FU-KEN-2026-0009");
    }

    @Test
    void secondOfTwoWindowsIsTold() {
        var added = team.post(DRAFTS, draft(REQUEST, Map.of("title", "First")));
        var address = DRAFTS + "/" + added.json().path("id").asText();

        var saved = team.with("If-Match", header(added, "ETag"), "PUT", address, "{\"title\": \"Second\"}");
        assertThat(saved.status()).isEqualTo(204);
        var refused = team.with("If-Match", header(added, "ETag"), "PUT", address, "{\"title\": \"Third\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("message").asText()).contains("saved in another window");
        assertThat(header(refused, "ETag")).isEqualTo(header(saved, "ETag"));
        assertThat(header(refused, "X-Casework-Saved-At")).isEqualTo(header(saved, "X-Casework-Saved-At"));
        assertThat(team.with("If-None-Match", "*", "PUT", address, "{}").status()).isEqualTo(409);
        assertThat(team.with("If-Match", "3", "PUT", address, "{}").status()).isEqualTo(400);
        assertThat(team.get(address).json().path("values").path("title").asText()).isEqualTo("Second");

        var version = header(saved, "ETag");
        assertThat(atOnce(each -> team.with("If-Match", version, "PUT", address, "{\"title\": \"Of " + each + "\"}").status()))
            .containsOnlyOnce(204).containsOnly(204, 409);
    }

    @Test
    void draftIsNotThereForAnybodyElse() {
        var address = DRAFTS + "/" + add(team, REQUEST, Map.of("title", "Mine"));

        for (var other : List.of("svn-focal-point", "ken-rc", "secretariat", "admin", "manager")) {
            var caller = Caller.signedIn(port, other);
            assertThat(caller.get(address).status()).as(other).isEqualTo(404);
            assertThat(caller.put(address, Map.of()).status()).as(other).isEqualTo(404);
            assertThat(caller.delete(address).status()).as(other).isEqualTo(204);
            assertThat(items(caller, "")).as(other).isEmpty();
        }
        assertThat(Caller.signedIn(port, "svn-focal-point").get(address).body()).isEqualTo(
            Caller.signedIn(port, "svn-focal-point").get(DRAFTS + "/" + UUID.randomUUID()).body());
        assertThat(team.get(address).json().path("values").path("title").asText()).isEqualTo("Mine");
        assertThat(jdbc.sql("select count(*) from audit_entry where concat(property, from_value, to_value, why, subject) like '%Mine%'")
            .query(Long.class).single()).isZero();
    }

    @Test
    void onlyStartFormsThatThePersonMayFillInHaveDrafts() {
        var body = draft(REQUEST, Map.of());
        for (var other : List.of("ken-rc", "secretariat", "undp", "finance", "manager")) {
            var refused = Caller.signedIn(port, other).post(DRAFTS, body);
            assertThat(refused.status()).as(other).isEqualTo(404);
            assertThat(refused.json().path("message").asText()).contains("no such form that you may fill in");
        }
        for (var process : List.of("recommendation-follow-up", "recommendation-intake", REQUEST, "escalation", "none")) {
            assertThat(Caller.signedIn(port, "ohchr-desk").post(DRAFTS, draft(process, Map.of())).status()).as(process).isEqualTo(404);
        }
        assertThat(Caller.signedIn(port, "ohchr-desk").post(DRAFTS, draft("follow-up-change", Map.of())).status()).isEqualTo(201);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatIsNoDraftIsRefused() {
        for (var content : List.of("[]", "{", "", "null", "{}", "{\"process\": \"" + REQUEST + "\"}", "{\"process\": \"" + REQUEST + "\", \"values\": []}",
            "{\"values\": {}}", "{\"process\": \"" + REQUEST + "\", \"values\": {\"x\": \"\\u0000\"}}",
            "{\"process\": \"" + REQUEST + "\", \"values\": {\"x\": \"" + "long".repeat(125_000) + "\"}}")) {
            var refused = team.post(DRAFTS, content);
            assertThat(refused.status()).as(content.substring(0, Math.min(60, content.length()))).isEqualTo(400);
            assertThat(refused.json().path("message").asText()).isNotEmpty();
        }
        assertThat(count()).isZero();
    }

    @Test
    void personHasSoManyDraftsAndIsToldWhatToDo() {
        IntStream.range(0, MOST - 1).forEach(each -> add(team, REQUEST, Map.of("title", "Number " + each)));
        assertThat(atOnce(each -> team.post(DRAFTS, draft(REQUEST, Map.of())).status())).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(count()).isEqualTo(MOST);

        var refused = team.post(DRAFTS, draft(REQUEST, Map.of("title", "One too many")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("message").asText()).contains("Send or delete one of them");
        assertThat(Caller.signedIn(port, "svn-focal-point").post(DRAFTS, draft(REQUEST, Map.of())).status()).isEqualTo(201);
        team.delete(DRAFTS + "/" + items(team, "").get(0).path("id").asText());
        assertThat(team.post(DRAFTS, draft(REQUEST, Map.of())).status()).isEqualTo(201);
    }

    @Test
    void draftThatNobodyTouchesIsForgottenAfterHalfAYear() {
        var old = add(team, REQUEST, Map.of("title", "Old"));
        var touched = add(team, REQUEST, Map.of("title", "Touched"));
        at(90, () -> team.put(DRAFTS + "/" + touched, Map.of("title", "Touched again")));

        at(179, tidy::tidy);
        assertThat(items(team, "")).hasSize(2);
        at(181, tidy::tidy);

        assertThat(team.get(DRAFTS + "/" + old).status()).isEqualTo(404);
        assertThat(items(team, "").findValuesAsText("title")).containsExactly("Touched again");
    }

    @Test
    void draftsGoWithTheAccountOfTheirWriter() {
        var user = identity.newUser("drafting-person");
        user.setPassword("action2");
        identity.saveUser(user);
        identity.createMembership("drafting-person", "country-team");
        identity.createTenantUserMembership("KEN", "drafting-person");
        var kept = add(team, REQUEST, Map.of());
        add(Caller.signedIn(port, "drafting-person"), REQUEST, Map.of("title", "Mine"));
        assertThat(count()).isEqualTo(2);

        identity.deleteUser("drafting-person");

        assertThat(count()).isEqualTo(1);
        assertThat(team.get(DRAFTS + "/" + kept).status()).isEqualTo(200);
    }

    @Test
    void draftThatIsSentGoesWithTheStartByBothRests() {
        for (var rest : List.of("/engine-rest", WEB_APPS)) {
            var caller = rest.equals(WEB_APPS) ? team : Caller.basic(port, "ken-focal-point");
            var sent = add(team, REQUEST, Map.of("title", "Sent"));
            var other = add(team, REQUEST, Map.of("title", "Another"));

            var refused = start(caller, rest, sent, Map.of());
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(team.get(DRAFTS + "/" + sent).status()).as("kept where the start is refused").isEqualTo(200);

            var started = start(caller, rest, sent, request());
            assertThat(started.status()).as(started.toString()).isEqualTo(200);
            runtime.deleteProcessInstance(started.json().path("id").asText(), "tried");
            assertThat(team.get(DRAFTS + "/" + sent).status()).isEqualTo(404);
            assertThat(team.get(DRAFTS + "/" + other).status()).isEqualTo(200);
        }
    }

    @Test
    void draftStartsOneCaseHoweverOftenItIsSent() {
        var sent = add(team, REQUEST, Map.of("title", "Sent"));
        var form = new HashMap<>(request());
        form.put("title", value("Sent many times"));
        var basic = Caller.basic(port, "ken-focal-point");

        var statuses = atOnce(number -> number % 2 == 0 ? start(team, WEB_APPS, sent, form).status() : start(basic, "/engine-rest", sent, form).status());
        try {
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
            var again = start(team, WEB_APPS, sent, form);
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.json().path("message").asText()).startsWith("This form has already been sent");
            assertThat(again.json().path("faults").isArray()).isTrue();
        } finally {
            var cases = runtime.createProcessInstanceQuery().processDefinitionKey(REQUEST).variableValueEquals("title", "Sent many times").list();
            cases.forEach(each -> runtime.deleteProcessInstance(each.getId(), "tried"));
            assertThat(cases).hasSize(1);
        }
    }

    @Test
    void sentDraftsAreForgottenWithTheOldOnes() {
        var sent = add(team, REQUEST, Map.of("title", "Sent"));
        runtime.deleteProcessInstance(start(team, WEB_APPS, sent, request()).json().path("id").asText(), "tried");
        assertThat(sentDrafts()).isEqualTo(1);

        at(179, tidy::tidy);
        assertThat(sentDrafts()).isEqualTo(1);
        at(181, tidy::tidy);
        assertThat(sentDrafts()).isZero();
    }

    @Test
    void draftOutlastsThatItsProcessIsHalted() {
        var draft = add(team, REQUEST, Map.of("title", "Before"));
        repository.suspendProcessDefinitionByKey(REQUEST);
        try {
            for (var caller : List.of(team, Caller.basic(port, "ken-focal-point"))) {
                var refused = start(caller, caller == team ? WEB_APPS : "/engine-rest", draft, request());
                assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
                assertThat(refused.json().path("message").asText()).startsWith("An administrator has halted this");
                assertThat(refused.json().path("faults").isArray()).isTrue();
            }
            assertThat(team.put(DRAFTS + "/" + draft, Map.of("title", "While halted")).status()).isEqualTo(204);
            assertThat(items(team, "").findValuesAsText("title")).containsExactly("While halted");
        } finally {
            repository.activateProcessDefinitionByKey(REQUEST);
        }
        assertThat(team.get(DRAFTS + "/" + draft).json().path("values").path("title").asText()).isEqualTo("While halted");
    }

    @Test
    void draftOfAnotherPersonOrFormOrNoneStaysWhereItIsNamedInAStart() {
        var foreign = add(Caller.signedIn(port, "svn-focal-point"), REQUEST, Map.of());
        var otherForm = add(team, "seed-funding-change", Map.of());

        for (var id : List.of(foreign, otherForm, UUID.randomUUID().toString(), "x", "' or 1=1")) {
            var started = start(team, WEB_APPS, id, request());
            assertThat(started.status()).as(id + ": " + started).isEqualTo(200);
            runtime.deleteProcessInstance(started.json().path("id").asText(), "tried");
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void requestOpensWithTheCountryAndTheAddressOfThePerson() {
        var values = "/api/start-forms/" + REQUEST + "/values";

        assertThat(team.get(values).body()).isEqualTo("{\"contactEmail\":\"ken-focal-point@example.org\",\"country\":\"KEN\"}");
        assertThat(team.get("/api/start-forms/seed-funding-change/values").body()).isEqualTo("{}");
        for (var process : List.of("recommendation-follow-up", "escalation", "none", "%20")) {
            assertThat(team.get("/api/start-forms/" + process + "/values").status()).as(process).isEqualTo(404);
        }
        assertThat(Caller.signedIn(port, "secretariat").get(values).status()).isEqualTo(404);
        identity.createTenantUserMembership("SVN", "ken-focal-point");
        try {
            assertThat(team.get(values).body()).isEqualTo("{\"contactEmail\":\"ken-focal-point@example.org\"}");
        } finally {
            identity.deleteTenantUserMembership("SVN", "ken-focal-point");
        }
    }

    private interface Try {
        int of(int number);
    }

    private static List<Integer> atOnce(Try tried) {
        var started = IntStream.range(0, AT_ONCE).mapToObj(each -> CompletableFuture.supplyAsync(() -> tried.of(each), work -> new Thread(work).start())).toList();
        return started.stream().map(CompletableFuture::join).toList();
    }

    private static void at(int days, Runnable work) {
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(days, ChronoUnit.DAYS)));
        try {
            work.run();
        } finally {
            ClockUtil.reset();
        }
    }

    private static String add(Caller caller, String process, Map<String, Object> values) {
        var added = caller.post(DRAFTS, draft(process, values));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return added.json().path("id").asText();
    }

    private static Map<String, Object> draft(String process, Map<String, Object> values) {
        return Map.of("process", process, "values", values);
    }

    private static JsonNode items(Caller caller, String query) {
        return caller.get(DRAFTS + query).json().path("items");
    }

    private Caller.Answer start(Caller caller, String rest, String draft, Map<String, Object> variables) {
        var sent = new HashMap<String, Object>();
        sent.put("variables", variables);
        return caller.with("X-Casework-Draft", draft, "POST", rest + "/process-definition/key/" + REQUEST + "/submit-form", text(sent));
    }

    private static String text(Object body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> request() {
        return Map.ofEntries(Map.entry("title", value("Legal aid for survivors")), Map.entry("country", value("KEN")), Map.entry("leadAgency", value("agency-undp")),
            Map.entry("objective", value("Survivors bring their complaints to court with the help of legal aid desks.")),
            Map.entry("partnerAgencies", json("[\"agency-unfpa\"]")), Map.entry("themes", json("[\"claiming-rights\"]")),
            Map.entry("requestedAmount", value("40000.00")), Map.entry("startDate", value("2027-01-01")), Map.entry("endDate", value("2027-12-31")),
            Map.entry("budget", json("[{\"line\": \"contracts\", \"description\": \"Legal aid\", \"amount\": \"40000.00\"}]")),
            Map.entry("supportKind", value("capacity-building")), Map.entry("memberStateAuthority", value("Ministry of Justice")),
            Map.entry("memberStateRequestDate", value("2026-10-01")), Map.entry("memberStateRequestReference", value("MOJ/2026/114")),
            Map.entry("memberStateRequest", value(true)), Map.entry("recommendation", value("")), Map.entry("contactEmail", value("ken-focal-point@example.org")));
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }

    private static Map<String, Object> json(String value) {
        return Map.of("value", value, "type", "Json");
    }

    private static String header(Caller.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElseThrow(() -> new AssertionError("No " + name + ": " + answer));
    }

    private long sentDrafts() {
        return jdbc.sql("select count(*) from sent_draft").query(Long.class).single();
    }

    private long count() {
        return jdbc.sql("select count(*) from start_draft").query(Long.class).single();
    }
}
