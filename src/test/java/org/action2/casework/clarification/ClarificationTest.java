package org.action2.casework.clarification;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.MeasuredModels;
import org.action2.casework.access.Caller;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/** Screeners and reviewers ask the country team while their task stays open. */
@CaseworkTest
@Import({ProcessEngineCoverageConfiguration.class, ClarificationTest.FullCoverage.class})
class ClarificationTest extends CaseworkServices {

    @TestConfiguration
    static class FullCoverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return MeasuredModels.allBut("seed-funding-request", "seed-funding-review", "seed-funding-change", "escalation", "mail-delivery");
        }
    }

    @Autowired
    private ModelDriver driver;
    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void cancelRequests() {
        ClockUtil.reset();
        runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-request").list()
            .forEach(request -> runtime.deleteProcessInstance(request.getId(), "tried"));
    }

    @Test
    void theScreenerAsksAndTheCountryTeamAnswersWhileTheScreeningStaysOpen() {
        var request = screened();
        var screening = driver.only(request, "screen-request");

        var asked = ask("secretariat", screening, "Which ministry is meant?");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(ask("secretariat", screening, "And since when?").status()).isEqualTo(201);

        var answers = answers(request);
        assertThat(answers).hasSize(2).allSatisfy(task -> {
            assertThat(task.getDueDate()).isNotNull();
            assertThat(task.getTenantId()).isEqualTo("KEN");
            assertThat(driver.candidateGroup(task)).isEqualTo("country-team");
        });
        assertThat(as("ken-focal-point").get("/engine-rest/task/" + answers.get(0).getId() + "/form-variables").body()).contains("Which ministry is meant?");
        var answered = as("ken-focal-point").post("/engine-rest/task/" + answers.get(0).getId() + "/submit-form",
            Map.of("variables", Map.of("clarificationAnswer", Map.of("value", "The Ministry of Justice."))));
        assertThat(answered.status()).as(answered.toString()).isEqualTo(204);

        assertThat(driver.only(request, "screen-request").getDueDate()).isEqualTo(screening.getDueDate());
        var shown = questions("secretariat", request);
        assertThat(shown.get(0).path("state").asText()).isEqualTo("answered");
        assertThat(shown.get(0).path("answer").asText()).isEqualTo("The Ministry of Justice.");
        assertThat(shown.get(0).path("answeredBy").path("id").asText()).isEqualTo("ken-focal-point");
        assertThat(shown.get(1).path("due").isNull()).isFalse();
        assertThat(questions("ken-rc", request).get(0).path("asker").path("id").asText()).isEqualTo("secretariat");
        assertThat(as("ken-rc").get("/api/cases/" + key(request) + "/story").body()).contains("Which ministry is meant?", "The Ministry of Justice.");
        assertThat(as("svn-rc").get("/api/clarifications?case=" + key(request)).status()).isEqualTo(404);
        assertThat(jdbc.sql("select recipient from outbox_message where event = 'clarification-answered' and reference = :key").param("key", key(request))
            .query(String.class).list()).containsExactly("secretariat");
    }

    @Test
    void openQuestionsEndWithTheTaskAtWhichTheyWereAsked() {
        var request = screened();
        ask("secretariat", driver.only(request, "screen-request"), "Which ministry is meant?");

        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "ineligible", "screeningComment", "No match.");

        assertThat(answers(request)).isEmpty();
        assertThat(questions("secretariat", request).get(0).path("state").asText()).isEqualTo("ended");
    }

    @Test
    void questionThatIsAskedWhileTheScreeningIsSentFindsNoTask() {
        var request = screened();
        var screening = driver.only(request, "screen-request");

        var asked = transaction.execute(status -> {
            driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "ineligible", "screeningComment", "No match.");
            var waiting = CompletableFuture.supplyAsync(() -> ask("secretariat", screening, "Which ministry is meant?"));
            await().until(() -> jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted").query(Integer.class).single() > 0);
            return waiting;
        });

        assertThat(asked.join().status()).isEqualTo(403);
        assertThat(questions("secretariat", request)).isEmpty();
        assertThat(answers(request)).isEmpty();
    }

    @Test
    void openQuestionsEndWithAWithdrawalAndWithACancelledCase() {
        var withdrawn = screened();
        ask("secretariat", driver.only(withdrawn, "screen-request"), "Which ministry is meant?");
        people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-change", ModelDriver.variables("reference", key(withdrawn),
            "changeKind", "withdrawal", "changeReason", "The partner asked for it in writing.")));
        driver.runJobs();
        assertThat(answers(withdrawn)).isEmpty();

        var cancelled = screened();
        ask("secretariat", driver.only(cancelled, "screen-request"), "Which ministry is meant?");
        var done = as("manager").post("/api/operations/cancel", Map.of("ids", List.of(key(cancelled)), "reason", "Entered twice."));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(answers(cancelled)).isEmpty();
        assertThat(jdbc.sql("select recipient from outbox_message where event = 'case-cancelled' and reference = :key order by recipient").param("key", key(cancelled))
            .query(String.class).list()).contains("ken-focal-point", "ken-rc", "secretariat").doesNotContain("manager");
    }

    @Test
    void lateAnswersEscalate() {
        var request = screened();
        ask("secretariat", driver.only(request, "screen-request"), "Which ministry is meant?");
        var answer = answers(request).get(0);

        var timer = driver.timer(key(request), "answer-clarification-late");
        ClockUtil.setCurrentTime(new java.util.Date(timer.getDuedate().getTime() + 1000));
        management.executeJob(timer.getId());

        var escalation = tasks.createTaskQuery().taskDefinitionKey("handle-escalation").processVariableValueEquals("lateTaskId", answer.getId()).singleResult();
        assertThat(driver.candidateGroup(escalation)).isEqualTo("resident-coordinator");
        driver.complete(answer, "ken-focal-point", "clarificationAnswer", "The Ministry of Justice.");
        driver.runJobs();
        assertThat(tasks.createTaskQuery().taskId(escalation.getId()).count()).isZero();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("clarification").processInstanceBusinessKey(key(request)).count()).isZero();
    }

    @Test
    void aReviewerAsksWithoutBeingNamedAndOthersReviewersDoNotRead() {
        var request = screened();
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        driver.runJobs();
        var reviews = tasks.createTaskQuery().processInstanceBusinessKey(key(request)).taskDefinitionKey("review-request").list();
        var first = driver.candidateGroup(reviews.get(0)).substring("agency-".length());
        var second = driver.candidateGroup(reviews.get(1)).substring("agency-".length());

        var asked = ask(first, reviews.get(0), "Who trains the judges?");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);

        assertThat(questions(first, request)).hasSize(1);
        assertThat(questions(second, request)).isEmpty();
        assertThat(questions("ken-focal-point", request).get(0).path("asker").isNull()).isTrue();
        assertThat(questions("secretariat", request).get(0).path("asker").path("id").asText()).isEqualTo(first);
        var form = as("ken-focal-point").get("/engine-rest/task/" + answers(request).get(0).getId() + "/form-variables").body();
        assertThat(form).contains("A reviewer").doesNotContain(first + "\"");
        assertThat(as("ken-focal-point").get("/api/cases/" + key(request) + "/story").body()).doesNotContain("\"" + first + "\"");
    }

    @Test
    void onlyThoseWhoMayWorkOnTheTaskAskAndOnlyAtAScreeningOrAReview() {
        var request = driver.submit(request());
        assertThat(ask("ken-rc", driver.only(request, "endorse-request"), "Which ministry is meant?").status()).isEqualTo(403);
        driver.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        var screening = driver.only(request, "screen-request");

        assertThat(ask("ken-focal-point", screening, "Which ministry is meant?").status()).isEqualTo(403);
        assertThat(ask("manager", screening, "Which ministry is meant?").status()).isEqualTo(403);
        assertThat(ask("secretariat", screening, "Why").status()).isEqualTo(400);
        assertThat(as("secretariat").get("/api/clarifications/possible?task=" + screening.getId()).json().path("possible").asBoolean()).isTrue();
        assertThat(as("ken-rc").get("/api/clarifications/possible?task=" + screening.getId()).json().path("possible").asBoolean()).isFalse();
        assertThat(as("ken-focal-point").post("/engine-rest/process-definition/key/clarification/start", Map.of()).status()).isEqualTo(403);
        assertThat(answers(request)).isEmpty();
    }

    private ProcessInstance screened() {
        var request = driver.submit(request());
        driver.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        return request;
    }

    private Answer ask(String who, Task task, String question) {
        return as(who).post("/api/clarifications", Map.of("taskId", task.getId(), "question", question));
    }

    private List<Task> answers(ProcessInstance request) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key(request)).taskDefinitionKey("answer-clarification").orderByTaskCreateTime().asc().list();
    }

    private JsonNode questions(String who, ProcessInstance request) {
        return as(who).get("/api/clarifications?case=" + key(request)).json();
    }

    private String key(ProcessInstance request) {
        return history.createHistoricProcessInstanceQuery().processInstanceId(request.getId()).singleResult().getBusinessKey();
    }

    private Caller as(String who) {
        return Caller.basic(port, who);
    }
}
