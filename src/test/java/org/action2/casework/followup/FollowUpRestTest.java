package org.action2.casework.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks follow-ups over HTTP with the rights that people have, and triages many in one step. */
@CaseworkTest
class FollowUpRestTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String BULK = "/api/recommendations/triage";

    @LocalServerPort
    private int port;

    @Autowired
    private RecommendationRegister register;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    private final ObjectMapper json = new ObjectMapper();

    record Answer(int status, JsonNode body) {
    }

    @Test
    void followUpRunsOverRestFromItsStartToItsGrade() throws Exception {
        var followUp = start("SVN", "CEDAW/C/SVN/CO/5-6");
        work(followUp, "triage-recommendation", "ohchr-desk", Map.of("triageOutcome", "follow-up", "priority", "high", "followUpSelected", true));
        work(followUp, "plan-follow-up", "svn-focal-point", Map.of("planSummary", "Train the police.", "seedFundingNeeded", false,
            "actions", List.of(Map.of("agency", "agency-undp", "action", "Train", "dueDate", LocalDate.now(ZoneOffset.UTC).plusMonths(3).toString()))));
        work(followUp, "endorse-plan", "svn-rc", Map.of("planEndorsed", true, "planComment", ""));
        work(followUp, "accept-action", "undp", Map.of("actionAccepted", true, "actionComment", ""));
        work(followUp, "report-action", "undp", Map.of("actionStatus", "delivered", "actionReport", "Forty officers trained."));
        work(followUp, "report-progress", "svn-focal-point", Map.of("progressSummary", "Done as planned.", "progressStatus", "completed", "readyForAssessment", true));
        work(followUp, "assess-implementation", "ohchr-desk", Map.of("grade", "implemented", "assessment", "As published.", "nextStep", "close"));

        assertThat(register.find(followUp).orElseThrow().stage()).isEqualTo("closed");
        assertThat(register.find(followUp).orElseThrow().grade()).isEqualTo("implemented");
    }

    @Test
    void recommendationWithoutItsTextIsRefused() throws Exception {
        var answer = post("ohchr-desk", "/engine-rest/process-definition/key/recommendation-follow-up/start",
            Map.of("variables", Map.of("country", Map.of("value", "KEN"), "mechanism", Map.of("value", "upr"), "body", Map.of("value", "UPR"),
                "symbol", Map.of("value", "A/HRC/43/15"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("faults").get(0).path("field").asText()).isEqualTo("text");
    }

    @Test
    void manyAreTriagedInOneStepAndEachForItself() throws Exception {
        var followUps = IntStream.range(0, 5).mapToObj(i -> quietStart("KEN", "CERD/C/KEN/CO/8-9")).toList();
        var ids = followUps.stream().map(followUp -> taskId("ohchr-desk", followUp, "triage-recommendation")).toList();
        var listed = get("ohchr-desk", BULK + "?country=KEN&body=CERD");
        assertThat(listed.body().path("total").asInt()).isEqualTo(5);
        assertThat(listed.body().path("items").findValuesAsText("recommendation")).containsExactlyInAnyOrderElementsOf(followUps);
        work(followUps.get(0), "triage-recommendation", "ohchr-desk", Map.of("triageOutcome", "not-actionable"));

        var answer = post("ohchr-desk", BULK, Map.of("taskIds", ids, "values", Map.of("triageOutcome", "follow-up", "priority", "low")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("triaged").asInt()).isEqualTo(4);
        assertThat(answer.body().path("results").get(0).path("outcome").asText()).isEqualTo("refused");
        followUps.subList(1, 5).forEach(followUp -> assertThat(register.find(followUp).orElseThrow().stage()).isEqualTo("planning"));
        assertThat(history.createUserOperationLogQuery().userId("ohchr-desk").operationType("Complete").taskId(ids.get(1)).count()).isEqualTo(1);
    }

    @Test
    void deskSetsAnotherDeadlineForMany() throws Exception {
        var followUps = List.of(start("KEN", "CAT/C/KEN/CO/4"), start("KEN", "CAT/C/KEN/CO/4"));
        var ids = followUps.stream().map(followUp -> taskId("ohchr-desk", followUp, "triage-recommendation")).toList();
        var later = LocalDate.now(ZoneOffset.UTC).plusMonths(30);
        var values = new HashMap<String, Object>(Map.of("triageOutcome", "follow-up", "priority", "high", "otherDeadline", later.toString()));

        var withoutReason = post("ohchr-desk", BULK, Map.of("taskIds", ids, "values", values));
        assertThat(withoutReason.body().path("results").get(0).path("faults").get(0).path("message").asText()).isEqualTo("is required for another deadline");

        values.put("triageComment", "The committee moved its session.");
        assertThat(post("ohchr-desk", BULK, Map.of("taskIds", ids, "values", values)).body().path("triaged").asInt()).isEqualTo(2);
        followUps.forEach(followUp -> assertThat(register.find(followUp).orElseThrow().deadline()).isEqualTo(later));

        var past = start("KEN", "CAT/C/KEN/CO/4");
        values.put("otherDeadline", "2020-01-01");
        var refused = post("ohchr-desk", BULK, Map.of("taskIds", List.of(taskId("ohchr-desk", past, "triage-recommendation")), "values", values));
        assertThat(refused.body().path("results").get(0).path("faults").get(0).path("label").asText()).isEqualTo("Other deadline");
    }

    @Test
    void eachRefusalSaysWhyAndLeavesTheTask() throws Exception {
        var followUp = start("KEN", "CAT/C/KEN/CO/3");
        var id = taskId("ohchr-desk", followUp, "triage-recommendation");

        var answer = post("ohchr-desk", BULK, Map.of("taskIds", List.of(id), "values", Map.of("triageOutcome", "follow-up")));

        assertThat(answer.body().path("refused").asInt()).isEqualTo(1);
        assertThat(answer.body().path("results").get(0).path("faults").get(0).path("label").asText()).isEqualTo("Priority");
        assertThat(get("ohchr-desk", "/engine-rest/task/" + id).body().path("assignee").isNull()).isTrue();
    }

    @Test
    void onlyTheDeskTriages() throws Exception {
        assertThat(get("ken-focal-point", BULK).status()).isEqualTo(403);
        assertThat(post("ken-focal-point", BULK, Map.of("taskIds", List.of("x"), "values", Map.of())).status()).isEqualTo(403);
        assertThat(post("ohchr-desk", BULK, Map.of("taskIds", List.of(), "values", Map.of())).status()).isEqualTo(400);
        var anonymous = HttpRequest.newBuilder(URI.create("http://localhost:" + port + BULK)).build();
        assertThat(HttpClient.newHttpClient().send(anonymous, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void seedFundingIsDraftedByTheCountryTeam() throws Exception {
        var followUp = start("KEN", "CEDAW/C/KEN/CO/8");
        work(followUp, "triage-recommendation", "ohchr-desk", Map.of("triageOutcome", "follow-up", "priority", "high"));
        work(followUp, "plan-follow-up", "ken-focal-point", Map.of("planSummary", "Train the police.", "seedFundingNeeded", true,
            "actions", List.of(Map.of("agency", "agency-undp", "action", "Train", "dueDate", LocalDate.now(ZoneOffset.UTC).plusMonths(3).toString()))));
        work(followUp, "endorse-plan", "ken-rc", Map.of("planEndorsed", true));

        var start = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
        var draft = new HashMap<String, Object>(Map.of("draftDecision", "submit", "title", "Training of the police",
            "objective", "Forty police officers learn to investigate domestic violence.", "leadAgency", "agency-undp",
            "partnerAgencies", List.of("agency-unfpa"), "requestThemes", List.of("justice-and-law-enforcement"), "requestedAmount", "10000.00"));
        draft.putAll(Map.of("budget", List.of(Map.of("line", "contracts", "description", "Training", "amount", "10000.00")),
            "startDate", start.toString(), "endDate", start.plusMonths(8).toString(), "memberStateRequest", true, "contactEmail", "a@example.org"));
        draft.putAll(Map.of("supportKind", "capacity-building", "memberStateAuthority", "Ministry of Justice",
            "memberStateRequestDate", start.minusMonths(2).toString(), "memberStateRequestReference", "MOJ/2026/114"));
        work(followUp, "draft-seed-funding", "ken-focal-point", draft);

        assertThat(register.find(followUp).orElseThrow().seedFunding()).startsWith("SF-KEN-");
        assertThat(get("ken-rc", "/engine-rest/task?taskDefinitionKey=endorse-request&processInstanceBusinessKey="
            + register.find(followUp).orElseThrow().seedFunding()).body()).hasSize(1);
    }

    private String start(String country, String symbol) throws Exception {
        var paragraph = String.valueOf(NUMBER.incrementAndGet());
        var key = symbol + "#" + paragraph;
        var answer = post("ohchr-desk", "/engine-rest/process-definition/key/recommendation-follow-up/start", Map.of(
            "variables", typed(Map.of("country", country, "mechanism", "treaty-body", "body", symbol.substring(0, symbol.indexOf('/')), "symbol", symbol,
                "paragraph", paragraph, "text", "Investigate domestic violence.", "themes", List.of("Violence against women"),
                "affectedPersons", List.of("Women"), "sdgs", List.of(), "publicationDate", LocalDate.now(ZoneOffset.UTC).minusMonths(2).toString()))));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return key;
    }

    private String quietStart(String country, String symbol) {
        try {
            return start(country, symbol);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void work(String followUp, String task, String by, Map<String, Object> values) throws Exception {
        var answer = post(by, "/engine-rest/task/" + taskId(by, followUp, task) + "/submit-form", Map.of("variables", typed(values)));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
        management.createJobQuery().messages().list().forEach(job -> management.executeJob(job.getId()));
    }

    private String taskId(String by, String followUp, String task) {
        try {
            var found = get(by, "/engine-rest/task?taskDefinitionKey=" + task + "&processInstanceBusinessKey=" + followUp.replace("#", "%23")).body();
            assertThat(found).as(task + " of " + by).hasSize(1);
            return found.get(0).path("id").asText();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> typed(Map<String, Object> values) throws Exception {
        var typed = new HashMap<String, Object>();
        for (var value : values.entrySet()) {
            typed.put(value.getKey(), value.getValue() instanceof List<?> list
                ? Map.of("value", json.writeValueAsString(list), "type", "Json") : Map.of("value", value.getValue()));
        }
        return typed;
    }

    private Answer get(String user, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)), user);
    }

    private Answer post(String user, String path, Object body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))), user);
    }

    private Answer send(HttpRequest.Builder request, String user) throws Exception {
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":action2").getBytes()));
        var response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), json.readTree(response.body().isEmpty() ? "null" : response.body()));
    }
}
