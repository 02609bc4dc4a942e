package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.BadSubmissions.Bad;
import org.action2.casework.followup.FollowUpDriver;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Both lifecycles walked over HTTP. At every form, each bad value that its schema can be violated with is refused with
 * status 400 and nothing has changed; then the good values pass, with texts that do harm where they are not handled well.
 */
@CaseworkTest
class BadSubmissionsTest {

    private static final String NASTY = "<script>alert(1)</script> ${execution.remove()} #{1+1} '; drop table act_ru_task; -- "
        + "=HYPERLINK(\"x\") \u202eright to left\u200f 😀 e\u0301 {{7*7}}";

    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private FollowUpDriver followUps;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Caller> callers = new HashMap<>();
    private String reference;

    @Test
    void badSeedFundingIsRefusedAtEveryForm() {
        var request = new HashMap<>(Map.<String, Object>of("title", NASTY.substring(0, 120), "objective", NASTY, "country", "KEN", "leadAgency", "agency-undp",
            "partnerAgencies", List.of("agency-unfpa"), "themes", List.of("claiming-rights"), "requestedAmount", "30000.00",
            "budget", List.of(Map.of("line", "contracts", "description", NASTY.substring(0, 100), "amount", "30000.00"))));
        request.putAll(Map.of("startDate", "2027-01-01", "endDate", "2027-12-31", "memberStateRequest", true,
            "recommendation", "", "contactEmail", "ken-focal-point@example.org", "supportKind", "joint-programming",
            "memberStateAuthority", NASTY.substring(0, 100), "memberStateRequestDate", "2026-10-01", "memberStateRequestReference", NASTY.substring(0, 60)));
        var before = history.createHistoricProcessInstanceQuery().count();
        var start = "/engine-rest/process-definition/key/seed-funding-request/";
        var caller = Caller.basic(port, "ken-focal-point");
        attack("submit-request", caller, start + "submit-form", caller.get(start + "deployed-start-form").json(), request);
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
        var started = caller.post(start + "submit-form", Map.of("variables", typed(request)));
        assertThat(started.status()).as(started.toString()).isEqualTo(200);
        reference = started.json().path("businessKey").asText();
        var instance = started.json().path("id").asText();

        work("endorse-request", "ken-rc", Map.of("endorsed", false, "endorsementComment", NASTY));
        var again = new HashMap<>(request);
        again.remove("country");
        work("complete-request", "ken-focal-point", again);
        work("endorse-request", "ken-rc", Map.of("endorsed", true, "endorsementComment", NASTY));
        work("screen-request", "secretariat", Map.of("screeningOutcome", "eligible", "screeningComment", NASTY));
        for (var agency : reviewers()) {
            work("review-request", agency, Map.of("scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4,
                "scoreValue", 4, "scoreSustainability", 3, "conflictOfInterest", false, "reviewComment", NASTY, "reviewRecommendation", "approve"));
        }
        work("decide-request", "task-force", Map.of("decision", "approved-with-conditions", "approvedAmount", "29000.00", "decisionComment", NASTY,
            "conditions", List.of(Map.of("text", NASTY, "dueDate", LocalDate.now(ZoneOffset.UTC).plusDays(60).toString()))));
        work("revise-budget", "ken-focal-point", Map.of("budget", List.of(Map.of("line", "contracts", "description", NASTY.substring(0, 90), "amount", "29000.00"))));
        work("accept-terms", "ken-rc", Map.of("termsAccepted", true, "termsComment", NASTY));
        work("confirm-conditions", "secretariat", Map.of("conditionsMet", true, "conditionsComment", NASTY));
        work("record-disbursement", "finance", Map.of("disbursedAmount", "29000.00", "disbursementDate", LocalDate.now(ZoneOffset.UTC).toString(), "disbursementReference", NASTY.substring(0, 90)));
        management.createJobQuery().activityId("report-opens").list().forEach(opens -> management.executeJob(opens.getId()));
        while (count("ken-focal-point", "submit-report") > 0) {
            work("submit-report", "ken-focal-point", Map.of("narrative", NASTY, "results", NASTY, "spending", List.of(Map.of("line", "contracts", "amount", "28000.00"))));
        }
        while (count("secretariat", "review-report") > 0) {
            work("review-report", "secretariat", Map.of("reportAccepted", true, "reportComment", NASTY));
        }
        work("close-grant", "secretariat", Map.of("refundAmount", "1000.00", "refundReason", NASTY, "lessonsLearned", NASTY));

        assertThat(wrong).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).completed().count()).isEqualTo(1);
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName("lessonsLearned").singleResult().getValue())
            .isEqualTo(NASTY);
    }

    @Test
    void badFollowUpIsRefusedAtEveryForm() {
        var document = followUps.register(List.of(FollowUpDriver.recommendation("KEN", "CAT/C/KEN/CO/77", "77", NASTY))).get(0);
        reference = document;
        var key = followUps.keysOf(document).get(0);
        work("triage-document", "ohchr-desk", Map.of("adoptionDate", today().minusMonths(2).toString(), "stateReportDue", today().minusDays(7).toString(),
            "nextReviewDue", today().plusMonths(40).toString(), "selectionReason", NASTY, "recommendations",
            List.of(Map.of("key", key, "outcome", "follow-up", "priority", "high", "selected", true, "followUp", "A"))));
        var followUp = followUps.followUpsOf(document).get(0);
        followUps.runJobs();
        work("record-state-report", "ohchr-desk", Map.of("stateReportReceived", true, "stateReportDate", today().minusDays(1).toString(), "stateReportSymbol", "CAT/C/KEN/FCO/3"));
        followUps.announceEvaluation(document);
        work("record-evaluation", "ohchr-desk", Map.of("evaluationPublished", true, "evaluationSymbol", "CAT/C/77/2", "evaluationDate", today().minusDays(1).toString(),
            "grades", List.of(Map.of("key", key, "grade", "A"))));
        reference = followUp;
        work("plan-follow-up", "ken-focal-point", Map.of("planSummary", NASTY, "seedFundingNeeded", false,
            "actions", List.of(Map.of("agency", "agency-undp", "action", NASTY, "dueDate", today().plusMonths(3).toString()))));
        work("endorse-plan", "ken-rc", Map.of("planEndorsed", true, "planComment", NASTY));
        work("accept-action", "undp", Map.of("actionAccepted", true, "actionComment", NASTY));
        work("report-action", "undp", Map.of("actionStatus", "delivered", "actionReport", NASTY));
        followUps.passTimer(followUp, "progress-date-reached");
        work("report-progress", "ken-focal-point", Map.of("progressSummary", NASTY, "readyForAssessment", true,
            "recommendations", List.of(Map.of("key", key, "progressStatus", "completed", "stateClaim", NASTY))));
        work("assess-implementation", "ohchr-desk", Map.of("recommendations", List.of(Map.of("key", key, "assessment", "implemented")),
            "assessmentComment", NASTY, "nextStep", "close"));

        assertThat(wrong).isEmpty();
        assertThat(followUps.isEnded(followUp)).isTrue();
    }

    @Test
    void badValuesAreRefusedAtTheFormsBesideTheMainPath() {
        var budget = List.of(Map.of("line", "travel", "description", "Travel", "amount", "1000.00"));
        attackAt("escalation", "handle-escalation", "secretariat", Map.of("escalationAction", "reassign", "newAssignee", "secretariat", "reason", "Away."));
        attackAt("escalation", "handle-escalation", "secretariat", Map.of("escalationAction", "extend", "newDueDate", "2027-06-30", "reason", "Away."));
        attackAt("seed-funding-amendment", "decide-amendment", "secretariat", Map.of("amendmentApproved", true, "amendmentComment", "Agreed."));
        attackAt("partner-action", "reassign-action", "ken-focal-point", Map.of("reassignment", "reassign", "newAgency", "agency-undp", "reassignmentComment", "Free."));
        attackAt("clarification", "answer-clarification", "ken-focal-point", Map.of("clarificationAnswer", "The Ministry of Justice."));
        attackAt("recommendation-follow-up", "give-advice", "unfpa", Map.of("adviceGiven", "Ask the ministry."));
        attackAt("recommendation-intake", "confirm-intake", "ohchr-desk", Map.of("intakeConfirmed", true, "bodiesTaken", List.of("CAT"),
            "countriesTaken", List.of("KEN"), "yearsTaken", List.of("2027"), "kindsLeft", List.of("upr"), "intakeComment", "All."));
        var draft = new HashMap<>(Map.<String, Object>of("draftDecision", "submit", "title", "Legal aid desks",
            "objective", "Survivors bring their complaints to court.", "leadAgency", "agency-undp", "partnerAgencies", List.of("agency-unfpa"),
            "requestThemes", List.of("participation"), "requestedAmount", "1000.00", "startDate", "2027-01-01", "endDate", "2027-12-31", "budget", budget));
        draft.putAll(Map.of("supportKind", "pilot-programming", "memberStateRequest", true, "memberStateAuthority", "Ministry of Justice",
            "memberStateRequestDate", "2026-10-01", "memberStateRequestReference", "MOJ/2026/114"));
        attackAt("seed-funding-draft", "draft-seed-funding", "ken-focal-point", draft);
        var before = history.createHistoricProcessInstanceQuery().count();
        attackStart("seed-funding-change", "ken-focal-point", Map.of("reference", "SF-KEN-2027-9999", "changeKind", "no-cost-extension",
            "changeReason", "The tender took longer.", "newEndDate", "2027-12-31"));
        attackStart("seed-funding-change", "ken-focal-point", Map.of("reference", "SF-KEN-2027-9999", "changeKind", "budget-change",
            "changeReason", "The tender took longer.", "newBudget", budget));
        attackStart("follow-up-change", "ohchr-desk", Map.of("followUp", "FU-KEN-2026-9999", "changeKind", "add-action", "changeReason", "More.",
            "actionAgency", "agency-undp", "actionText", "Train judges.", "actionDueDate", "2027-12-31"));
        attackStart("follow-up-change", "ohchr-desk", Map.of("followUp", "FU-KEN-2026-9999", "changeKind", "ask-advice", "changeReason", "More.",
            "adviceAgency", "agency-undp", "adviceQuestion", "Who trains judges?"));
        attackStart("follow-up-change", "ohchr-desk", Map.of("followUp", "FU-KEN-2026-9999", "changeKind", "hold", "changeReason", "Elections.",
            "resumeDate", "2027-12-31"));

        assertThat(wrong).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    private void attackAt(String process, String key, String account, Map<String, Object> good) {
        var on = WaitingCase.at(runtime, tasks, process, key);
        var before = history.createHistoricDetailQuery().processInstanceId(on.instance()).count();
        var caller = caller(account);
        var task = WEBAPP + "/task/" + on.task();
        attack(key, caller, task + "/submit-form", caller.get(task + "/deployed-form").json(), good);
        assertThat(tasks.createTaskQuery().taskId(on.task()).count()).as(key).isEqualTo(1);
        assertThat(history.createHistoricDetailQuery().processInstanceId(on.instance()).count()).as(key).isEqualTo(before);
        runtime.deleteProcessInstance(on.instance(), "tried");
    }

    private void attackStart(String process, String account, Map<String, Object> good) {
        var caller = caller(account);
        var definition = WEBAPP + "/process-definition/key/" + process;
        attack(process, caller, definition + "/submit-form", caller.get(definition + "/deployed-start-form").json(), good);
    }

    private void work(String key, String account, Map<String, Object> good) {
        var caller = caller(account);
        var found = openTasks(account, key);
        assertThat(found.size()).as(key + " of " + account).isPositive();
        var task = WEBAPP + "/task/" + found.get(0).path("id").asText();
        attack(key, caller, task + "/submit-form", caller.get(task + "/deployed-form").json(), good);
        assertThat(caller.get(task).status()).as("the task stays: " + wrong).isEqualTo(200);
        var done = caller.post(task + "/submit-form", Map.of("variables", typed(good)));
        assertThat(done.status()).as(key + ": " + done).isEqualTo(204);
        for (var jobs = management.createJobQuery().messages().list(); !jobs.isEmpty(); jobs = management.createJobQuery().messages().list()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private void attack(String key, Caller caller, String path, JsonNode form, Map<String, Object> good) {
        for (Bad bad : BadSubmissions.of(form, good.keySet())) {
            var variables = new HashMap<>(typed(good));
            if (bad.variable() == null) {
                variables.remove(bad.field());
            } else {
                variables.put(bad.field(), bad.variable());
            }
            var answer = caller.post(path, Map.of("variables", variables));
            if (answer.status() != 400 || !answer.json().path("message").isTextual()) {
                wrong.add(key + ", " + bad + " -> " + answer);
            }
        }
        for (var body : List.of("", "[]", "null", "{", "{\"variables\": []}", "{\"variables\": {\"x\": 1}}", "{\"variables\": {\"x\": {\"value\": 1, \"more\": 2}}}")) {
            var answer = caller.post(path, body);
            if (answer.status() / 100 != 4) {
                wrong.add(key + ", " + body + " -> " + answer);
            }
        }
    }

    private Caller caller(String account) {
        return callers.computeIfAbsent(account, person -> Caller.signedIn(port, person));
    }

    private List<String> reviewers() {
        return List.of("undp", "unfpa", "unicef", "unwomen").stream().filter(agency -> count(agency, "review-request") > 0).toList();
    }

    private int count(String account, String key) {
        return openTasks(account, key).size();
    }

    private JsonNode openTasks(String account, String key) {
        return caller(account).get(WEBAPP + "/task?candidateUser=" + account + "&includeAssignedTasks=true&taskDefinitionKey=" + key
            + "&processInstanceBusinessKey=" + URLEncoder.encode(reference, StandardCharsets.UTF_8)).json();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Map<String, Object> typed(Map<String, Object> values) {
        var typed = new HashMap<String, Object>();
        values.forEach((name, value) -> typed.put(name, value instanceof List<?> list
            ? BadSubmissions.json(Caller.JSON.valueToTree(list).toString()) : Map.of("value", value)));
        return typed;
    }
}
