package org.action2.casework.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

    private static final String BULK = "/api/follow-ups/endorsements";

    @LocalServerPort
    private int port;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private FollowUpDriver driver;

    @Autowired
    private RecommendationRegister register;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Documents documents;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    private final ObjectMapper json = new ObjectMapper();

    record Answer(int status, JsonNode body) {
    }

    @Test
    void documentAndFollowUpRunOverRestFromTriageToTheGrade() throws Exception {
        var document = document("SVN", "CEDAW/C/SVN/CO/5-6");
        var keys = driver.keysOf(document);
        work(document, "triage-document", "ohchr-desk", Map.of("adoptionDate", today().minusMonths(3).toString(), "stateReportDue", today().minusDays(2).toString(),
            "nextReviewDue", today().plusMonths(40).toString(), "recommendations", List.of(row(keys.get(0), "A"), row(keys.get(1), "A"))));
        var followUp = driver.followUpsOf(document).get(0);
        work(followUp, "plan-follow-up", "svn-focal-point", plan(false, keys.get(0)));
        work(followUp, "endorse-plan", "svn-rc", Map.of("planEndorsed", true, "planComment", ""));
        work(followUp, "accept-action", "undp", Map.of("actionAccepted", true, "actionComment", ""));
        work(followUp, "report-action", "undp", Map.of("actionStatus", "delivered", "actionReport", "Forty officers trained."));
        driver.passTimer(followUp, "progress-date-reached");
        work(followUp, "report-progress", "svn-focal-point", Map.of("progressSummary", "Done as planned.", "readyForAssessment", true, "recommendations",
            keys.stream().map(key -> Map.of("key", key, "progressStatus", "completed", "stateClaim", "Done.")).toList()));
        work(followUp, "assess-implementation", "ohchr-desk", Map.of("recommendations", keys.stream().map(key -> Map.of("key", key, "assessment", "implemented")).toList(),
            "assessmentComment", "As reported.", "nextStep", "close"));
        driver.runJobs();
        work(document, "record-state-report", "ohchr-desk", Map.of("stateReportReceived", true, "stateReportDate", today().minusDays(1).toString(),
            "stateReportSymbol", "CEDAW/C/SVN/FCO/6"));
        driver.announceEvaluation(document);
        work(document, "record-evaluation", "ohchr-desk", Map.of("evaluationPublished", true, "evaluationSymbol", "CEDAW/C/90/1", "evaluationDate",
            today().minusDays(1).toString(), "grades", List.of(Map.of("key", keys.get(0), "subParagraph", "a", "grade", "implemented"))));

        assertThat(followUps.get(followUp).stage()).isEqualTo("closed");
        assertThat(documents.get(document).stage()).isEqualTo("evaluated");
        assertThat(register.find(keys.get(0)).orElseThrow().standing().grade()).isEqualTo("implemented");
        assertThat(register.find(keys.get(1)).orElseThrow().standing().grade()).isNull();
    }

    @Test
    void boardProposesGroupsAndWhatRunsAlready() throws Exception {
        var running = driver.followedUp(document("KEN", "CAT/C/KEN/CO/31"));
        var document = document("KEN", "CAT/C/KEN/CO/32");
        var task = taskId("ohchr-desk", document, "triage-document");

        var board = get("ohchr-desk", "/api/documents/board?task=" + task + "&cut=normal");

        assertThat(board.status()).as(board.body().toString()).isEqualTo(200);
        assertThat(board.body().path("document").path("key").asText()).isEqualTo(document);
        assertThat(board.body().path("document").path("selects").asInt()).isEqualTo(4);
        assertThat(board.body().path("recommendations").findValuesAsText("triaged")).containsExactly("false", "false");
        assertThat(board.body().path("recommendations").get(0).path("proposal").path("followUp").asText()).isEqualTo(running);
        assertThat(board.body().path("recommendations").get(0).path("proposal").path("why")).isNotEmpty();
        assertThat(board.body().path("followUps").findValuesAsText("key")).contains(running);
        assertThat(get("ken-focal-point", "/api/documents/board?task=" + task).status()).isEqualTo(403);
        assertThat(get("ohchr-desk", "/api/documents/board?task=none").status()).isEqualTo(404);
    }

    @Test
    void twoDesksLetRecommendationsJoinTheSameFollowUpAtOnce() throws Exception {
        var followUp = driver.followedUp(document("KEN", "CAT/C/KEN/CO/61"));
        driver.complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Train the police.", "seedFundingNeeded", false, "actions",
            FollowUpDriver.json("[{\"agency\": \"agency-undp\", \"action\": \"Train\", \"dueDate\": \"%s\"}]".formatted(today().plusMonths(3))));
        driver.complete(followUp, "endorse-plan", "ken-rc", "planEndorsed", true, "planComment", "");
        driver.passTimer(followUp, "period-over");
        driver.complete(followUp, "assess-implementation", "ohchr-desk", "recommendations", driver.rows(followUp, "assessment", "partially-implemented"),
            "assessmentComment", "Half of it.", "nextStep", "wait-for-next-review");
        var documents = List.of(document("KEN", "CAT/C/KEN/CO/62"), document("KEN", "CAT/C/KEN/CO/63"));

        var triaged = documents.stream().map(document -> CompletableFuture.runAsync(() -> join(document, followUp))).toList();
        triaged.forEach(CompletableFuture::join);

        assertThat(register.ofFollowUp(followUp)).hasSize(6);
        assertThat(followUps.get(followUp).stage()).isEqualTo("planning");
        assertThat(followUps.get(followUp).cycle()).isEqualTo(2);
    }

    private void join(String document, String followUp) {
        try {
            var answer = post("ohchr-desk", "/engine-rest/task/" + taskId("ohchr-desk", document, "triage-document") + "/submit-form", Map.of("variables", typed(Map.of(
                "adoptionDate", today().minusMonths(3).toString(), "stateReportDue", today().plusMonths(9).toString(),
                "nextReviewDue", today().plusMonths(40).toString(), "recommendations", driver.keysOf(document).stream().map(key -> row(key, followUp)).toList()))));
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void manyPlansAreEndorsedInOneStepAndEachForItself() throws Exception {
        var planned = IntStream.range(0, 4).mapToObj(i -> quietlyPlanned("CERD/C/KEN/CO/4" + i)).toList();
        var ids = planned.stream().map(followUp -> taskId("ken-rc", followUp, "endorse-plan")).toList();
        var listed = get("ken-rc", BULK + "?size=200");
        assertThat(listed.body().path("items").findValuesAsText("followUp")).containsAll(planned);
        assertThat(listed.body().path("items").findValuesAsText("recommendations")).contains("2");
        work(planned.get(0), "endorse-plan", "ken-rc", Map.of("planEndorsed", true));

        var answer = post("ken-rc", BULK, Map.of("taskIds", ids, "values", Map.of("planEndorsed", true)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("endorsed").asInt()).isEqualTo(3);
        assertThat(answer.body().path("results").get(0).path("outcome").asText()).isEqualTo("refused");
        planned.forEach(followUp -> assertThat(followUps.get(followUp).stage()).isEqualTo("implementation"));
        assertThat(history.createUserOperationLogQuery().userId("ken-rc").operationType("Complete").taskId(ids.get(1)).count()).isEqualTo(1);
    }

    @Test
    void listOfPlansLeavesNoConnectionBehind() throws Exception {
        quietlyPlanned("CERD/C/KEN/CO/52");

        for (var times = 0; times < 2 * pool.getMaximumPoolSize(); times++) {
            assertThat(get("ken-rc", BULK).status()).isEqualTo(200);
        }
        await().untilAsserted(() -> assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero());
    }

    @Test
    void eachRefusalSaysWhyAndLeavesTheTask() throws Exception {
        var id = taskId("ken-rc", quietlyPlanned("CERD/C/KEN/CO/51"), "endorse-plan");

        var answer = post("ken-rc", BULK, Map.of("taskIds", List.of(id), "values", Map.of("planEndorsed", false)));

        assertThat(answer.body().path("refused").asInt()).isEqualTo(1);
        assertThat(answer.body().path("results").get(0).path("faults").get(0).path("label").asText()).isEqualTo("Comment");
        assertThat(get("ken-rc", "/engine-rest/task/" + id).body().path("assignee").isNull()).isTrue();
    }

    @Test
    void onlyTheCoordinatorEndorsesMany() throws Exception {
        assertThat(get("ken-focal-point", BULK).status()).isEqualTo(403);
        assertThat(post("ken-focal-point", BULK, Map.of("taskIds", List.of("x"), "values", Map.of())).status()).isEqualTo(403);
        assertThat(post("ken-rc", BULK, Map.of("taskIds", List.of(), "values", Map.of())).status()).isEqualTo(400);
        var anonymous = HttpRequest.newBuilder(URI.create("http://localhost:" + port + BULK)).build();
        assertThat(HttpClient.newHttpClient().send(anonymous, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void seedFundingIsDraftedByTheCountryTeam() throws Exception {
        var document = document("KEN", "CEDAW/C/KEN/CO/58");
        var followUp = driver.followedUp(document);
        work(followUp, "plan-follow-up", "ken-focal-point", plan(true, driver.keysOf(document).get(0)));
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

        var request = followUps.get(followUp).seedFunding();
        assertThat(request).startsWith("SF-KEN-");
        assertThat(get("ken-rc", "/engine-rest/task?taskDefinitionKey=endorse-request&processInstanceBusinessKey=" + request).body()).hasSize(1);
    }

    private String document(String country, String symbol) {
        return driver.register(List.of(FollowUpDriver.recommendation(country, symbol, "7", "7. The State party should: (a) investigate domestic violence; (b) train the police.", List.of("a", "b")),
            FollowUpDriver.recommendation(country, symbol, "9", "9. The State party should train the police to investigate domestic violence."))).get(0);
    }

    private String quietlyPlanned(String symbol) {
        try {
            var document = document("KEN", symbol);
            var followUp = driver.followedUp(document);
            work(followUp, "plan-follow-up", "ken-focal-point", plan(false, driver.keysOf(document).get(0)));
            return followUp;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> row(String key, String followUp) {
        return Map.of("key", key, "outcome", "follow-up", "priority", "high", "selected", false, "followUp", followUp);
    }

    private static Map<String, Object> plan(boolean seedFunding, String recommendation) {
        return Map.of("planSummary", "Train the police.", "seedFundingNeeded", seedFunding, "actions", List.of(Map.of("agency", "agency-undp", "action", "Train",
            "dueDate", today().plusMonths(3).toString(), "recommendations", List.of(recommendation))));
    }

    /** In Kenya, whose cases these are. */
    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Nairobi"));
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
