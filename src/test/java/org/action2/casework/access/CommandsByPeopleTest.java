package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller.Answer;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people try to tell the engine beside their work: clocks that watch them, figures of other countries, other people's cases. */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsByPeopleTest extends CaseworkServices {

    private static final List<String> WATCHED = List.of("ken-focal-point", "ken-rc", "secretariat", "ohchr-desk", "task-force", "finance", "undp");

    private WaitingCase kenya;
    private WaitingCase slovenia;
    private Job clock;

    @BeforeAll
    void open() {
        kenya = WaitingCase.at(runtime, tasks, "seed-funding-request", "endorse-request");
        slovenia = slovenian();
        clock = management.createJobQuery().processInstanceId(kenya.instance()).timers().list().get(0);
    }

    @AfterAll
    void leave() {
        List.of(kenya, slovenia).forEach(each -> runtime.deleteProcessInstance(each.instance(), "tried"));
    }

    private WaitingCase slovenian() {
        var instance = runtime.createProcessInstanceByKey("seed-funding-request").setVariables(AccessTableTest.request())
            .setVariable("country", "SVN").startBeforeActivity("endorse-request").execute().getId();
        return new WaitingCase(instance, tasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
    }

    @Test
    void thoseWhoAreWatchedMoveNoClocks() {
        var due = "2099-01-01T00:00:00.000+0000";
        var definition = clock.getJobDefinitionId();
        var attempts = Map.<String, Function<Way, Answer>>ofEntries(
            Map.entry("retries", way -> way.put("/job/" + clock.getId() + "/retries", Map.of("retries", 0))),
            Map.entry("once more", way -> way.put("/job/" + clock.getId() + "/retries", Map.of("retries", 1))),
            Map.entry("retries with a date", way -> way.put("/job/" + clock.getId() + "/retries", Map.of("retries", 1, "dueDate", due))),
            Map.entry("due date", way -> way.put("/job/" + clock.getId() + "/duedate", Map.of("duedate", due))),
            Map.entry("recalculate", way -> way.post("/job/" + clock.getId() + "/duedate/recalculate", Map.of())),
            Map.entry("suspend", way -> way.put("/job/" + clock.getId() + "/suspended", Map.of("suspended", true))),
            Map.entry("suspend many", way -> way.put("/job/suspended", Map.of("suspended", true, "processDefinitionKey", "seed-funding-request"))),
            Map.entry("retries of many", way -> way.post("/job/retries", Map.of("retries", 0, "jobIds", List.of(clock.getId())))),
            Map.entry("retries of a definition", way -> way.put("/job-definition/" + definition + "/retries", Map.of("retries", 0))),
            Map.entry("retries of a definition with a date", way -> way.put("/job-definition/" + definition + "/retries", Map.of("retries", 1, "dueDate", due))),
            Map.entry("suspend a definition", way -> way.put("/job-definition/" + definition + "/suspended", Map.of("suspended", true))),
            Map.entry("suspend definitions", way -> way.put("/job-definition/suspended", Map.of("suspended", true, "processDefinitionKey", "escalation"))),
            Map.entry("priority", way -> way.put("/job/" + clock.getId() + "/priority", Map.of("priority", 0))),
            Map.entry("priority of a definition", way -> way.put("/job-definition/" + definition + "/jobPriority", Map.of("priority", 0))),
            Map.entry("execute", way -> way.post("/job/" + clock.getId() + "/execute", Map.of())),
            Map.entry("delete", way -> way.delete("/job/" + clock.getId())),
            Map.entry("retries of cases", way -> way.post("/process-instance/job-retries", Map.of("retries", 0, "processInstances", List.of(kenya.instance())))),
            Map.entry("suspend the model", way -> way.put("/process-definition/key/seed-funding-request/suspended", Map.of("suspended", true))));
        for (var account : WATCHED) {
            for (var way : ways(account)) {
                attempts.forEach((name, attempt) -> assertRefused(account + ": " + name + " by " + way.path(), attempt.apply(way)));
            }
        }
        for (var way : Way.both(port, "manager")) {
            attempts.forEach((name, attempt) -> assertRefused("manager: " + name + " by " + way.path(), attempt.apply(way)));
        }
        var now = management.createJobQuery().jobId(clock.getId()).singleResult();
        assertThat(now.getRetries()).isEqualTo(clock.getRetries());
        assertThat(now.getDuedate()).isEqualTo(clock.getDuedate());
        assertThat(now.isSuspended()).isFalse();
    }

    @Test
    void managerLetsOneFailedJobRunOnceMore() {
        management.setJobRetries(clock.getId(), 0);

        assertRefused("desk", Caller.signedIn(port, "ohchr-desk").put(Way.WEBAPP + "/job/" + clock.getId() + "/retries", Map.of("retries", 1)));
        for (var way : Way.both(port, "manager")) {
            assertRefused("twice", way.put("/job/" + clock.getId() + "/retries", Map.of("retries", 2)));
            assertRefused("with a date", way.put("/job/" + clock.getId() + "/retries", Map.of("retries", 1, "dueDate", "2099-01-01T00:00:00.000+0000")));
            var once = way.put("/job/" + clock.getId() + "/retries", Map.of("retries", 1));
            assertThat(once.status()).as(once.toString()).isEqualTo(204);
            assertThat(management.createJobQuery().jobId(clock.getId()).singleResult().getDuedate()).isEqualTo(clock.getDuedate());
            management.setJobRetries(clock.getId(), 0);
        }
        var admin = Caller.signedIn(port, "admin").put(Way.WEBAPP + "/job/" + clock.getId() + "/retries", Map.of("retries", clock.getRetries()));
        assertThat(admin.status()).as(admin.toString()).isEqualTo(204);
    }

    @Test
    void figuresOfAllCountriesAreForAdministrators() {
        var definition = runtime.createProcessInstanceQuery().processInstanceId(slovenia.instance()).singleResult().getProcessDefinitionId();
        var figures = List.of("/history/process-definition/" + definition + "/statistics",
            "/history/process-definition/" + definition + "/statistics?processInstanceIdIn=" + slovenia.instance(),
            "/history/process-definition/cleanable-process-instance-report", "/history/process-definition/cleanable-process-instance-report/count",
            "/history/decision-definition/cleanable-decision-instance-report", "/history/case-definition/cleanable-case-instance-report",
            "/history/batch/cleanable-batch-report", "/history/cleanup/jobs", "/metrics", "/metrics/activity-instance-start/sum",
            "/deployment/statistics", "/telemetry/configuration", "/schema/log");
        var ofManagers = List.of("/process-definition/statistics", "/process-definition/" + definition + "/statistics",
            "/history/process-instance/report?reportType=duration&periodUnit=month", "/history/task/report?reportType=count&groupBy=taskName",
            "/task/report/candidate-group-count", "/job/" + clock.getId() + "/stacktrace");
        for (var account : WATCHED) {
            for (var way : ways(account)) {
                figures.forEach(path -> assertRefused(account + " " + path, way.get(path)));
                ofManagers.forEach(path -> assertRefused(account + " " + path, way.get(path)));
            }
        }
        for (var way : Way.both(port, "manager")) {
            figures.forEach(path -> assertRefused("manager " + path, way.get(path)));
            ofManagers.forEach(path -> assertThat(way.get(path).status()).as(path + way.get(path)).isIn(200, 204, 403));
            assertThat(way.get("/process-definition/statistics").status()).isEqualTo(200);
        }
        for (var way : Way.both(port, "admin")) {
            figures.stream().filter(path -> !path.matches("/telemetry.*|/schema.*")).forEach(path -> {
                var answer = way.get(path);
                assertThat(answer.status()).as(path + ": " + answer).isIn(200, 404);
            });
            assertThat(way.get("/metrics?maxResults=5000").status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsOfAnotherCountryIsNotFoundByItsId() {
        var job = management.createJobQuery().processInstanceId(slovenia.instance()).timers().list().get(0).getId();
        for (var account : List.of("ken-focal-point", "ken-rc")) {
            for (var way : Way.both(port, account)) {
                for (var answer : List.of(way.get("/job/" + job), way.put("/job/" + job + "/retries", Map.of("retries", 1)), way.get("/job/" + job + "/stacktrace"),
                    way.put("/job/" + job + "/duedate", Map.of("duedate", "2030-01-01T00:00:00.000+0000")), way.post("/job/" + job + "/execute", Map.of()),
                    way.get("/task/" + slovenia.task()), way.get("/task/" + slovenia.task() + "/form-variables"), way.get("/task/" + slovenia.task() + "/variables"),
                    way.get("/task/" + slovenia.task() + "/variables/title"), way.get("/task/" + slovenia.task() + "/identity-links"),
                    way.get("/task/" + slovenia.task() + "/form"), way.get("/task/" + slovenia.task() + "/deployed-form"), way.get("/task/" + slovenia.task() + "/rendered-form"),
                    way.get("/task/" + slovenia.task() + "/comment"), way.get("/task/" + slovenia.task() + "/comment/x"), way.get("/task/" + slovenia.task() + "/attachment"),
                    way.post("/task/" + slovenia.task() + "/claim", Map.of("userId", account)), way.post("/task/" + slovenia.task() + "/complete", Map.of()),
                    way.post("/task/" + slovenia.task() + "/unclaim", Map.of()), way.post("/task/" + slovenia.task() + "/resolve", Map.of()),
                    way.get("/process-instance/" + slovenia.instance()), way.get("/process-instance/" + slovenia.instance() + "/variables"),
                    way.get("/process-instance/" + slovenia.instance() + "/variables/title"), way.get("/process-instance/" + slovenia.instance() + "/activity-instances"),
                    way.get("/process-instance/" + slovenia.instance() + "/comment"), way.delete("/process-instance/" + slovenia.instance()),
                    way.put("/process-instance/" + slovenia.instance() + "/suspended", Map.of("suspended", true)),
                    way.get("/execution/" + slovenia.instance()), way.get("/execution/" + slovenia.instance() + "/localVariables"),
                    way.post("/execution/" + slovenia.instance() + "/signal", Map.of()),
                    way.get("/execution/" + slovenia.instance() + "/messageSubscriptions/seed-funding-withdrawn"),
                    way.post("/message", Map.of("messageName", "seed-funding-withdrawn", "processInstanceId", slovenia.instance(),
                        "processVariables", Map.of("withdrawalReason", Map.of("value", "The ministry has changed."))))  ,
                    way.get("/history/process-instance/" + slovenia.instance()), way.get("/history/process-instance/" + slovenia.instance() + "/comment"))) {
                    assertThat(answer.status()).as(account + " " + answer.response().request().method() + " " + answer.response().uri() + ": " + answer)
                        .isIn(400, 403, 404, 405);
                    assertThat(answer.body()).doesNotContain("Legal aid for survivors");
                }
            }
        }
        assertThat(tasks.createTaskQuery().taskId(slovenia.task()).count()).isEqualTo(1);
    }

    @Test
    void commentsStayWithTheirOwnCase() {
        for (var account : List.of("ken-rc", "admin")) {
            for (var way : Way.both(port, account)) {
                var elsewhere = way.post("/task/" + kenya.task() + "/comment/create", Map.of("message", "Planted.", "processInstanceId", slovenia.instance()));
                var nowhere = way.post("/task/" + kenya.task() + "/comment/create", Map.of("message", "Planted.", "processInstanceId", "nothing"));
                var zero = way.post("/task/" + kenya.task() + "/comment/create", Map.of("message", "a\u0000b"));

                var ours = way.post("/task/" + kenya.task() + "/comment/create", Map.of("message", "Ours.", "processInstanceId", kenya.instance()));

                assertThat(zero.status()).as(account + ": " + zero).isIn(400, 403);
                List.of(elsewhere, nowhere, ours).forEach(answer -> assertThat(answer.status()).as(account + ": " + answer).isEqualTo(403));
            }
        }
        assertThat(tasks.getProcessInstanceComments(slovenia.instance())).isEmpty();
        var comment = tasks.createComment(kenya.task(), kenya.instance(), "Of the program.").getId();
        for (var way : Way.both(port, "ken-rc")) {
            assertRefused("change", way.put("/task/" + kenya.task() + "/comment", Map.of("id", comment, "message", "Other.")));
            assertRefused("delete", way.delete("/task/" + kenya.task() + "/comment/" + comment));
            assertRefused("delete all", way.delete("/task/" + kenya.task() + "/comment"));
            assertRefused("change in the case", way.put("/process-instance/" + kenya.instance() + "/comment", Map.of("id", comment, "message", "Other.")));
            assertRefused("delete in the case", way.delete("/process-instance/" + kenya.instance() + "/comment/" + comment));
            assertRefused("delete all in the case", way.delete("/process-instance/" + kenya.instance() + "/comment"));
        }
        for (var way : Way.both(port, "svn-rc")) {
            assertRefused("comment of another country", way.get("/task/" + kenya.task() + "/comment/" + comment));
        }
        assertThat(tasks.getTaskComments(kenya.task())).extracting(Comment::getId).contains(comment);
    }

    @Test
    void taskTakesNoValuesOfWhichNothingIsKept() {
        var passing = Map.of("value", true, "type", "Boolean", "valueInfo", Map.of("transient", true));
        for (var way : Way.both(port, "ken-rc")) {
            for (var end : List.of("/complete", "/submit-form", "/resolve")) {
                var answer = way.post("/task/" + kenya.task() + end, Map.of("variables", Map.of("endorsed", passing, "endorsementComment", Caller.variable("Agreed."))));
                assertThat(answer.status()).as(end + ": " + answer).isEqualTo(400);
                assertThat(answer.json().path("message").asText()).contains("transient");
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var way : Way.both(port, "admin")) {
            for (var answer : List.of(way.put("/job/nothing/retries", Map.of("retries", 1)), way.post("/job/nothing/execute", Map.of()),
                way.get("/job/nothing/stacktrace"), way.put("/job/nothing/duedate", Map.of("duedate", "2030-01-01T00:00:00.000+0000")),
                way.get("/task/nothing"), way.post("/task/nothing/complete", Map.of()), way.post("/task/nothing/claim", Map.of("userId", "admin")),
                way.get("/task/nothing/identity-links"), way.get("/task/nothing/form"), way.get("/task/nothing/variables"), way.get("/process-instance/nothing/variables"),
                way.delete("/process-instance/nothing"), way.get("/execution/nothing/localVariables"), way.post("/execution/nothing/signal", Map.of()),
                way.get("/process-definition/nothing/xml"), way.post("/process-definition/nothing/start", Map.of()), way.post("/process-definition/nothing/submit-form", Map.of()),
                way.get("/process-definition/nothing/statistics"), way.get("/deployment/nothing/resources"), way.get("/history/job-log/nothing/stacktrace"))) {
                assertThat(answer.status()).as(answer.response().request().method() + " " + answer.response().uri() + ": " + answer).isLessThan(500);
            }
        }
    }

    @Test
    void datesBeyondCalendarsAreRefused() {
        for (var account : List.of("ken-rc", "admin")) {
            for (var way : Way.both(port, account)) {
                for (var date : List.of("292278994-08-17T07:12:55.807+0000", "+292278994-08-17T07:12:55.807+0000", "0000-01-01T00:00:00.000+0000",
                    "1900-01-01T00:00:00.000+0000", "9999-12-31T00:00:00.000+0000")) {
                    for (var field : List.of("due", "followUp")) {
                        var task = (ObjectNode) way.get("/task/" + kenya.task()).json();
                        task.put(field, date).retain("name", "description", "priority", "assignee", "owner", "delegationState", "due", "followUp",
                            "parentTaskId", "caseInstanceId", "tenantId");
                        var answer = way.put("/task/" + kenya.task(), task);
                        assertThat(answer.status()).as(account + " " + field + " " + date + ": " + answer).isEqualTo(400);
                    }
                }
            }
        }
        var answer = Caller.signedIn(port, "ken-rc").put(Way.WEBAPP + "/task/" + kenya.task(), Map.of("name", "Endorse request", "priority", 50,
            "due", "1900-01-01T00:00:00.000+0000", "tenantId", "KEN"));
        assertThat(answer.json().path("faults").get(0).path("label").asText()).isEqualTo("Due date");
        assertThat(history.createHistoricTaskInstanceQuery().taskId(kenya.task()).singleResult().getDueDate()).isAfter("2020-01-01");
    }

    /** With HTTP Basic, which hashes the password with each call, only those who are closest to the clocks. */
    private List<Way> ways(String account) {
        var both = Way.both(port, account);
        return List.of("ken-focal-point", "ohchr-desk").contains(account) ? both : both.subList(1, 2);
    }

    private static void assertRefused(String what, Answer answer) {
        assertThat(answer.status()).as(what + ": " + answer).isIn(403, 404);
    }
}
