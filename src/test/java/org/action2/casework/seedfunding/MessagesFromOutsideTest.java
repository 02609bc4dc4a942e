package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.access.Way;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A country team withdraws and amends by message as by its form: the same is asked, the same refused, and one amendment waits at a time. */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesFromOutsideTest extends CaseworkServices {

    private static final String REASON = "The partner asked for it in writing.";
    private static final Object[] APPROVED = {"decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Strong request."};
    private static final Object[] GOOD_REVIEW = {
        "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4,
        "scoreSustainability", 3, "conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve"};

    @Autowired
    private ModelDriver driver;

    @Autowired
    private FundingRequests requests;

    private final List<ProcessInstance> opened = new ArrayList<>();
    private ProcessInstance grant;
    private ProcessInstance ended;
    private ProcessInstance waiting;

    @BeforeAll
    void open() {
        grant = runningGrant();
        ended = submitted();
        driver.complete(ended, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        driver.complete(ended, "screen-request", "secretariat", "screeningOutcome", "ineligible", "screeningComment", "Outside the programme.");
        waiting = submitted();
    }

    @AfterAll
    void close() {
        opened.stream().filter(each -> !driver.isEnded(each)).forEach(each -> runtime.deleteProcessInstance(each.getId(), "tried"));
    }

    @Test
    void badWithdrawalsAreRefusedByTheirLabel() {
        var wrong = new ArrayList<String>();
        for (var way : Way.both(port, "ken-focal-point")) {
            for (var each : bad("withdrawalReason")) {
                note(wrong, "Reason", send(way, waiting, "seed-funding-withdrawn", each), each);
            }
            note(wrong, "Reason", send(way, waiting, "seed-funding-withdrawn", Map.of()), "nothing");
            note(wrong, "title", send(way, waiting, "seed-funding-withdrawn", Map.of("withdrawalReason", text(REASON), "title", text("Other"))), "title");
            assertThatNoCaseWaits(send(way, ended, "seed-funding-withdrawn", Map.of("withdrawalReason", text(REASON))));
        }
        assertThat(wrong).isEmpty();
        assertThat(driver.isEnded(waiting)).isFalse();
    }

    @Test
    void valuesReachNoOtherScope() {
        for (var account : List.of("ken-focal-point", "admin")) {
            for (var way : Way.both(port, account)) {
                for (var scope : List.of("processVariablesLocal", "processVariablesToTriggeredScope")) {
                    var answer = way.post("/message", Map.of("messageName", "seed-funding-withdrawn", "processInstanceId", waiting.getId(),
                        "processVariables", Map.of("withdrawalReason", text(REASON)), scope, Map.of("submittedBy", text("ken-rc"))));
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
                }
                var all = way.post("/message", Map.of("messageName", "seed-funding-amendment-requested", "businessKey", "no such", "all", true));
                assertThat(all.status()).as(all.toString()).isIn(204, 400, 403);
            }
        }
        assertThat(driver.isEnded(waiting)).isFalse();
    }

    @Test
    void badAmendmentsAreRefusedByTheirLabel() {
        var wrong = new ArrayList<String>();
        for (var way : Way.both(port, "ken-focal-point")) {
            for (var each : bad("amendmentReason")) {
                note(wrong, "Reason", send(way, grant, "seed-funding-amendment-requested", extension(each)), each);
            }
            for (var each : bad("amendmentKind")) {
                note(wrong, "What is requested", send(way, grant, "seed-funding-amendment-requested", extension(each)), each);
            }
            for (var each : bad("newEndDate")) {
                note(wrong, "New end date", send(way, grant, "seed-funding-amendment-requested", extension(each)), each);
            }
            note(wrong, "What is requested", send(way, grant, "seed-funding-amendment-requested", Map.of()), "nothing");
            note(wrong, "New end date", send(way, grant, "seed-funding-amendment-requested", extension(Map.of("newEndDate", text("2040-12-31")))), "too late");
            note(wrong, "endDate", send(way, grant, "seed-funding-amendment-requested", extension(Map.of("endDate", text("2028-12-31")))), "the end itself");
            for (var budget : List.<Object>of(text("all"), json("[1]"), json("[[]]"), json("{\"a\": 1}"), json("[{\"line\": \"travel\"}]"),
                json("[{\"line\": \"travel\", \"description\": \"x\", \"amount\": \"1.00\"}]"), json("[{\"line\": \"travel\", \"amount\": 40000}]"))) {
                note(wrong, "New budget", send(way, grant, "seed-funding-amendment-requested", Map.of("amendmentKind", text("budget-change"),
                    "amendmentReason", text(REASON), "newBudget", budget)), budget);
            }
            assertThatNoCaseWaits(send(way, waiting, "seed-funding-amendment-requested", extension(Map.of())));
        }
        assertThat(wrong).isEmpty();
        assertThat(amendments()).isZero();
    }

    @Test
    void oneAmendmentWaitsAtATimeAlsoWhenManyAskAtOnce() throws Exception {
        var ways = Way.both(port, "ken-focal-point");
        var reference = driver.businessKey(grant);
        var pool = Executors.newFixedThreadPool(6);
        try {
            var asked = IntStream.range(0, 6).<Callable<Answer>>mapToObj(i -> () -> i % 3 == 2
                ? ways.get(i % 2).post("/process-definition/key/seed-funding-change/submit-form", Map.of("variables", Map.of("reference", text(reference),
                    "changeKind", text("no-cost-extension"), "changeReason", text(REASON), "newEndDate", text("2028-11-30"))))
                : send(ways.get(i % 2), grant, "seed-funding-amendment-requested", extension(Map.of()))).toList();
            var answers = new ArrayList<Answer>();
            for (var each : pool.invokeAll(asked)) {
                answers.add(each.get());
            }
            assertThat(answers).extracting(Answer::status).as(answers.toString()).allMatch(status -> status < 300 || status == 400 || status == 409);
            assertThat(answers).filteredOn(answer -> answer.status() < 300).as(answers.toString()).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(amendments()).isEqualTo(1);
        var again = send(ways.get(0), grant, "seed-funding-amendment-requested", extension(Map.of()));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("message").asText()).contains("another amendment");

        driver.complete(grant, "decide-amendment", "secretariat", "amendmentApproved", true, "amendmentComment", "");

        assertThat(requests.find(driver.businessKey(grant)).orElseThrow().endDate()).isEqualTo(driver.variable(grant, "endDate").toString());
        assertThat(amendments()).isZero();
    }

    @Test
    void countryTeamWithdrawsByMessage() {
        var own = submitted();
        var elsewhere = Caller.basic(port, "svn-focal-point");

        assertThat(send(new Way(elsewhere, "/engine-rest"), own, "seed-funding-withdrawn", Map.of("withdrawalReason", text(REASON))).status()).isIn(400, 403);
        var answer = send(Way.both(port, "ken-focal-point").get(0), own, "seed-funding-withdrawn", Map.of("withdrawalReason", text(REASON)));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        assertThat(driver.isEnded(own)).isTrue();
        assertThat(requests.find(driver.businessKey(own)).orElseThrow().stage()).isEqualTo("withdrawn");
    }

    @Test
    void twoDecisionsAtOnceAreOneAndTheOtherIsToldSo() throws Exception {
        for (var round = 0; round < 3; round++) {
            var request = submitted();
            var task = driver.only(request, "endorse-request").getId();
            var ways = Way.both(port, "ken-rc");
            var pool = Executors.newFixedThreadPool(6);
            try {
                var decided = IntStream.range(0, 6).<Callable<Answer>>mapToObj(i -> () -> ways.get(i % 2).post("/task/" + task + (i % 3 == 0 ? "/complete" : "/submit-form"),
                    Map.of("variables", Map.of("endorsed", Map.of("value", true), "endorsementComment", text("Agreed."))))).toList();
                var answers = new ArrayList<Answer>();
                for (var each : pool.invokeAll(decided)) {
                    answers.add(each.get());
                }
                assertThat(answers).filteredOn(answer -> answer.status() == 204).as(answers.toString()).hasSize(1);
                assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.toString()).isIn(403, 404, 409);
                    if (answer.status() == 409) {
                        assertThat(answer.json().path("message").asText()).contains("at the same time");
                    }
                });
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static List<Map<String, Object>> bad(String name) {
        return List.of(Map.of(name, text("short")), Map.of(name, text("x".repeat(25_000))), Map.of(name, text("abcdefghijkl\u0000mn")), Map.of(name, text("")),
            Map.of(name, json("[\"a\"]")), Map.of(name, json("{}")), Map.of(name, Map.of("value", 12345678901L)), Map.of(name, Map.of("value", true)),
            Map.of(name, Map.of("value", "2027-01-01T00:00:00.000+0000", "type", "Date")),
            Map.of(name, Map.of("value", REASON, "type", "String", "valueInfo", Map.of("transient", true))));
    }

    private static Map<String, Object> extension(Map<String, Object> other) {
        var variables = new HashMap<String, Object>(Map.of("amendmentKind", text("no-cost-extension"), "amendmentReason", text(REASON), "newEndDate", text("2028-12-31")));
        variables.putAll(other);
        return variables;
    }

    private static void note(List<String> wrong, String label, Answer answer, Object what) {
        var said = String.valueOf(what);
        var isKnownByItsNameOnly = said.contains("transient") || said.indexOf('\0') >= 0;
        if (answer.status() != 400 || answer.json().path("faults").findValuesAsText("label").stream().noneMatch(each -> each.startsWith(label)) && !isKnownByItsNameOnly) {
            wrong.add(said.substring(0, Math.min(60, said.length())) + ": " + answer);
        }
    }

    private static void assertThatNoCaseWaits(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body()).contains("No case waits for it");
    }

    private Answer send(Way way, ProcessInstance to, String message, Map<String, Object> variables) {
        return way.post("/message", Map.of("messageName", message, "processInstanceId", to.getId(), "processVariables", variables));
    }

    private static Map<String, Object> text(String text) {
        return Map.of("value", text, "type", "String");
    }

    private static Map<String, Object> json(String text) {
        return Map.of("value", text, "type", "Json");
    }

    private long amendments() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-amendment").processInstanceBusinessKey(driver.businessKey(grant)).count();
    }

    private ProcessInstance submitted() {
        var instance = driver.submit(ModelDriver.request());
        opened.add(instance);
        return instance;
    }

    private ProcessInstance runningGrant() {
        var instance = submitted();
        driver.complete(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        driver.complete(instance, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        driver.open(instance, "review-request").forEach(task -> driver.complete(task, driver.candidateGroup(task).replace("agency-", ""), GOOD_REVIEW));
        driver.runJobs();
        driver.complete(instance, "decide-request", "task-force", APPROVED);
        driver.complete(instance, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
        driver.complete(instance, "record-disbursement", "finance", "disbursedAmount", "40000.00", "disbursementDate", LocalDate.now(ZoneOffset.UTC).toString(),
            "disbursementReference", "TR-2027-001");
        return instance;
    }
}
