package org.action2.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** The program over HTTP, as its people use it: requests and follow-ups are walked through their tasks. */
class Programme {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int ROUNDS = 200;

    private final int port;
    private final ManagementService management;

    Programme(int port, ManagementService management) {
        this.port = port;
        this.management = management;
    }

    record Answer(int status, String text, HttpResponse<byte[]> response) {

        JsonNode body() {
            try {
                return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + text, e);
            }
        }
    }

    static Map<String, Object> values(Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    /** Submits an eligible request over 40,000 USD by the country's focal point. @return its reference */
    String submit(String country, String title) {
        var start = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
        var answer = post(person(country, "focal-point"), "/engine-rest/process-definition/key/seed-funding-request/submit-form", Map.of("variables", typed(values(
            "title", title, "objective", "Survivors bring their complaints to court with legal aid.", "country", country, "leadAgency", "agency-unwomen",
            "partnerAgencies", List.of("agency-unfpa"), "themes", List.of("claiming-rights"), "requestedAmount", "40000.00",
            "budget", List.of(Map.of("line", "contracts", "description", "Legal aid", "amount", "40000.00")), "startDate", start.toString(),
            "endDate", start.plusMonths(10).toString(), "memberStateRequest", true,
            "supportKind", "capacity-building", "memberStateAuthority", "Ministry of Justice",
            "memberStateRequestDate", start.minusMonths(2).toString(), "memberStateRequestReference", "MOJ/2026/114", "recommendation", "", "contactEmail", "a@example.org"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("businessKey").asText().isEmpty() ? referenceOf(answer.body().path("id").asText()) : answer.body().path("businessKey").asText();
    }

    String endorsed(String country, String title) {
        var reference = submit(country, title);
        work(reference, "endorse-request", person(country, "rc"), values("endorsed", true, "endorsementComment", "In line with our plan."));
        return reference;
    }

    String inReview(String country, String title) {
        var reference = endorsed(country, title);
        work(reference, "screen-request", "secretariat", values("screeningOutcome", "eligible", "screeningComment", ""));
        return reference;
    }

    String inDecision(String country, String title) {
        var reference = inReview(country, title);
        review(reference, "undp", "Strong ownership.");
        review(reference, "unicef", "Children are left out.");
        return reference;
    }

    void review(String reference, String agency, String comment) {
        work(reference, "review-request", agency, values("conflictOfInterest", false, "scoreRelevance", 4, "scoreRightsBased", 4, "scoreOwnership", 5,
            "scoreFeasibility", 3, "scoreValue", 4, "scoreSustainability", 4, "reviewComment", comment, "reviewRecommendation", "approve"));
    }

    /** Carries a request until its money is paid. */
    String paid(String country, String title, String amount) {
        var reference = inDecision(country, title);
        work(reference, "decide-request", "task-force", values("decision", "approved", "approvedAmount", amount, "decisionComment", "Approved."));
        revised(reference, country, amount);
        work(reference, "accept-terms", person(country, "rc"), values("termsAccepted", true, "termsComment", ""));
        work(reference, "record-disbursement", "finance", values("disbursedAmount", amount, "disbursementDate", today(),
            "disbursementReference", "TR-1"));
        openReports();
        return reference;
    }

    /** Lets the days pass on which reports open. */
    void openReports() {
        management.createJobQuery().activityId("report-opens").list().forEach(this::run);
    }

    private static Map<String, Object> report(String spent) {
        return values("narrative", "Desks opened in all provinces, with trained paralegals and judges.",
            "results", "312 complaints were taken up, of which 40 were brought to court.", "spending", List.of(Map.of("line", "contracts", "amount", spent)));
    }

    /** The day that the engine's clock shows. */
    private static String today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneOffset.UTC).toString();
    }

    /** Where less was approved than asked for, the country team revises the budget. */
    void revised(String reference, String country, String amount) {
        if (!tasks(person(country, "focal-point"), reference, "revise-budget").isEmpty()) {
            work(reference, "revise-budget", person(country, "focal-point"), values("budget", List.of(Map.of("line", "contracts", "description", "Legal aid", "amount", amount))));
        }
    }

    /** Carries a paid request until its grant is closed. */
    void close(String reference, String country, String spent, String refund) {
        for (var tasks = tasks(person(country, "focal-point"), reference, "submit-report"); !tasks.isEmpty(); tasks = tasks(person(country, "focal-point"), reference, "submit-report")) {
            submit(person(country, "focal-point"), tasks.get(0).path("id").asText(), report(spent));
            work(reference, "review-report", "secretariat", values("reportAccepted", true, "reportComment", ""));
        }
        work(reference, "close-grant", "secretariat", values("refundAmount", refund, "lessonsLearned", "Start early."));
    }

    /** Triages a document: each group of recommendations gets a follow-up of its own. @return the follow-ups in that order */
    List<String> triage(String document, List<List<String>> groups) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < groups.size(); i++) {
            var label = String.valueOf((char) ('A' + i));
            groups.get(i).forEach(key -> rows.add(Map.of("key", key, "outcome", "follow-up", "priority", "high", "selected", false, "followUp", label)));
        }
        var adopted = LocalDate.parse(today()).minusMonths(3);
        work(document, "triage-document", "ohchr-desk", values("adoptionDate", adopted.toString(), "stateReportDue", adopted.plusYears(2).toString(),
            "nextReviewDue", adopted.plusYears(4).toString(), "recommendations", rows));
        return groups.stream().map(group -> followUpOf(group.get(0))).toList();
    }

    /** The follow-up of a recommendation that was triaged. */
    String followUpOf(String recommendation) {
        var found = get("ohchr-desk", "/api/programme/lists/recommendations?q=" + encoded(recommendation)).body().path("items");
        assertThat(found).as(recommendation).hasSize(1);
        return found.get(0).path("followUp").asText();
    }

    /** Plans a follow-up with one action of UNDP and has it endorsed. */
    void planned(String followUp, String country) {
        work(followUp, "plan-follow-up", person(country, "focal-point"), values("planSummary", "Train the police.", "seedFundingNeeded", false, "actions",
            List.of(Map.of("agency", "agency-undp", "action", "Train", "dueDate", LocalDate.parse(today()).plusMonths(4).toString()))));
        work(followUp, "endorse-plan", person(country, "rc"), values("planEndorsed", true, "planComment", "Agreed."));
    }

    void work(String businessKey, String task, String by, Map<String, Object> values) {
        var found = tasks(by, businessKey, task);
        assertThat(found).as(task + " of " + businessKey + " for " + by).isNotEmpty();
        submit(by, candidate(by, found), values);
    }

    /** The id of the only open task of that kind in the case, as somebody sees it. */
    String task(String businessKey, String task, String by) {
        return tasks(by, businessKey, task).get(0).path("id").asText();
    }

    Answer get(String user, String path) {
        return send(user, request(path).GET());
    }

    Answer post(String user, String path, Object body) {
        return send(user, request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    Answer delete(String user, String path) {
        return send(user, request(path).DELETE());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void submit(String by, String task, Map<String, Object> values) {
        var answer = post(by, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", typed(values)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        for (var round = 0; round < ROUNDS && !due().isEmpty(); round++) {
            due().forEach(this::run);
        }
    }

    private List<Job> due() {
        return management.createJobQuery().messages().executable().withRetriesLeft().list();
    }

    /** Where the job executor runs as well, it may be faster. */
    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (ProcessEngineException taken) {
            Thread.yield();
        }
    }

    private JsonNode tasks(String by, String businessKey, String task) {
        return get(by, "/engine-rest/task?taskDefinitionKey=" + task + "&processInstanceBusinessKey=" + encoded(businessKey)).body();
    }

    /** Several agencies are asked at once: the one that the person is a candidate of. */
    private String candidate(String by, JsonNode found) {
        for (var each : found) {
            var mine = get(by, "/engine-rest/task?candidateUser=" + by + "&processInstanceId=" + each.path("processInstanceId").asText()).body();
            if (mine.size() > 0) {
                return mine.get(0).path("id").asText();
            }
        }
        return found.get(0).path("id").asText();
    }

    private String referenceOf(String instance) {
        return get("admin", "/engine-rest/process-instance/" + instance).body().path("businessKey").asText();
    }

    private static String person(String country, String role) {
        return country.toLowerCase() + "-" + role;
    }

    private static Map<String, Object> typed(Map<String, Object> values) {
        var typed = new HashMap<String, Object>();
        values.forEach((name, value) -> typed.put(name, value instanceof List<?> list ? Map.of("value", text(list), "type", "Json") : Map.of("value", value)));
        return typed;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static Answer send(String user, HttpRequest.Builder request) {
        if (user != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":action2").getBytes(StandardCharsets.UTF_8)));
        }
        try {
            var response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
