package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller.Answer;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task that is read and sent back with other dates, as Tasklist does, has those dates, and its timers follow. */
@CaseworkTest
class TaskDatesTest extends CaseworkServices {

    private static final String DUE = "2027-08-20T14:00:00.000+0000";
    private static final String FOLLOW_UP = "2027-08-10T09:30:00.000+0000";

    private String instance;
    private String task;

    @BeforeEach
    void open() {
        instance = people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-request", AccessTableTest.request())).getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    @AfterEach
    void close() {
        runtime.deleteProcessInstance(instance, "tried");
    }

    @Test
    void candidateAndAssigneeSetTheDates() {
        for (var assignee : new String[] {null, "ken-rc"}) {
            tasks.setAssignee(task, assignee);
            for (var way : Way.both(port, "ken-rc")) {
                for (var address : List.of("/task/" + task, "/task/" + task + "?withCommentAttachmentInfo=true")) {
                    tasks.setDueDate(task, null);
                    tasks.setFollowUpDate(task, null);

                    var answer = sendBack(way, address, read -> read.put("due", DUE).put("followUp", FOLLOW_UP));

                    assertThat(answer.status()).as(way.path() + address + ": " + answer).isEqualTo(204);
                    assertThat(task().getDueDate()).hasSameTimeAs("2027-08-20T14:00:00Z");
                    assertThat(task().getFollowUpDate()).hasSameTimeAs("2027-08-10T09:30:00Z");
                }
            }
        }
        assertThat(task()).satisfies(kept -> {
            assertThat(kept.getName()).isEqualTo("Endorse request");
            assertThat(kept.getAssignee()).isEqualTo("ken-rc");
            assertThat(kept.getTenantId()).isEqualTo("KEN");
        });
    }

    /** Tasklist reads the task as HAL and sends it back without what HAL adds. */
    @Test
    void tasklistSetsTheDates() {
        var way = Way.both(port, "ken-rc").get(1);
        var read = (ObjectNode) way.caller().with("Accept", "application/hal+json", "GET", way.path() + "/task/" + task, "").json();
        assertThat(read.has("camundaFormRef")).isTrue();

        var answer = way.put("/task/" + task, read.<ObjectNode>without(List.of("_links", "_embedded")).put("due", DUE));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        assertThat(task().getDueDate()).hasSameTimeAs("2027-08-20T14:00:00Z");
    }

    @Test
    void timersFollowTheDueDate() {
        var way = Way.both(port, "ken-rc").get(1);
        var late = timer();
        assertThat(sendBack(way, "/task/" + task, read -> read.put("followUp", FOLLOW_UP)).status()).isEqualTo(204);
        assertThat(timer()).isEqualTo(late);

        assertThat(sendBack(way, "/task/" + task, read -> read.put("due", DUE)).status()).isEqualTo(204);

        var moved = timer();
        assertThat(moved).isBetween("2027-08-20T14:00:00Z", "2027-09-10T14:00:00Z");
        assertThat(Duration.between(late, moved)).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void nothingElseIsChangedThatWay() {
        List<Consumer<ObjectNode>> changes = List.of(
            read -> read.put("name", "Approve request"), read -> read.put("description", "Quickly."), read -> read.put("priority", 99),
            read -> read.put("assignee", "finance"), read -> read.put("owner", "finance"), read -> read.put("delegationState", "RESOLVED"),
            read -> read.put("parentTaskId", "x"), read -> read.put("caseInstanceId", "x"), read -> read.put("tenantId", "SVN"), read -> read.remove("tenantId"));
        for (var way : Way.both(port, "ken-rc")) {
            for (var change : changes) {
                var answer = sendBack(way, "/task/" + task, change);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
            }
            var before = task();
            assertThat(sendBack(way, "/task/" + task, read -> read.set("camundaFormRef", Caller.JSON.valueToTree(Map.of("key", "other", "binding", "latest")))).status())
                .isEqualTo(204);
            assertThat(sendBack(way, "/task/" + task, read -> read.put("formKey", "other").put("suspended", true).put("taskDefinitionKey", "decide-request")
                .put("processInstanceId", "x").put("executionId", "x").put("created", "2020-01-01T00:00:00.000+0000")).status()).isEqualTo(204);
            assertThat(way.get("/task/" + task + "/form").json().path("camundaFormRef").path("key").asText()).isEqualTo("endorse-request");
            assertThat(task()).satisfies(kept -> {
                assertThat(kept.getProcessInstanceId()).isEqualTo(instance);
                assertThat(kept.getTaskDefinitionKey()).isEqualTo("endorse-request");
                assertThat(kept.getCreateTime()).isEqualTo(before.getCreateTime());
                assertThat(kept.isSuspended()).isFalse();
                assertThat(kept.getDueDate()).isEqualTo(before.getDueDate());
            });
        }
    }

    @Test
    void othersSetNoDates() {
        for (var account : List.of("finance", "ken-focal-point", "manager")) {
            for (var way : Way.both(port, account)) {
                var answer = sendBack(way, "/task/" + task, read -> read.put("due", DUE));
                assertThat(answer.status()).as(account + ": " + answer).isEqualTo(403);
            }
        }
        for (var way : Way.both(port, "ken-rc")) {
            assertThat(sendBack(way, "/task/" + task, read -> read.put("due", "1926-08-20T14:00:00.000+0000")).status()).isEqualTo(400);
            assertThat(sendBack(way, "/task/" + task, read -> read.put("due", "tomorrow")).status()).isEqualTo(400);
        }
    }

    @Test
    void daysThatDoNotExistAreNotTakenForOthers() {
        for (var way : Way.both(port, "ken-rc")) {
            for (var none : List.of("2027-02-30T00:00:00.000-0500", "2027-03-01T25:00:00.000+0000", "2027-13-01T00:00:00.000+0000")) {
                var refused = sendBack(way, "/task/" + task, read -> read.put("due", none));
                assertThat(refused.status()).as(none + ": " + refused).isEqualTo(400);
                assertThat(refused.json().path("faults").findValuesAsText("field")).containsExactly("due");
            }
            assertThat(sendBack(way, "/task/" + task, read -> read.put("due", "2027-03-01T00:00:00.000-0500")).status()).isEqualTo(204);
            assertThat(task().getDueDate()).hasSameTimeAs("2027-03-01T05:00:00Z");
        }
    }

    private Answer sendBack(Way way, String address, Consumer<ObjectNode> change) {
        var answer = way.get(address);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var read = (ObjectNode) answer.json();
        change.accept(read);
        return way.put("/task/" + task, read);
    }

    private Task task() {
        return tasks.createTaskQuery().taskId(task).singleResult();
    }

    private Instant timer() {
        return management.createJobQuery().processInstanceId(instance).activityId("endorse-request-late").singleResult().getDuedate().toInstant();
    }
}
