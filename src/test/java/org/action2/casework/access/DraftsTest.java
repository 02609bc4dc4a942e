package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person has filled in and not sent yet is kept on the server, for that person and as long as the task. */
@CaseworkTest
class DraftsTest {

    private static final Map<String, Object> DRAFT = Map.of("endorsed", true, "endorsementComment", "Not yet sure.");

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private String task;
    private String draft;

    @BeforeEach
    void open() {
        identity.setAuthentication("ken-focal-point", List.of("country-team"), List.of("KEN"));
        var instance = runtime.startProcessInstanceByKey("seed-funding-request", AccessTableTest.request()).getId();
        identity.clearAuthentication();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
        draft = "/api/tasks/" + task + "/draft";
    }

    @Test
    void draftIsItsWritersOwn() {
        var coordinator = Caller.signedIn(port, "ken-rc");
        tasks.setAssignee(task, "ken-rc");

        assertThat(coordinator.get(draft).status()).isEqualTo(204);
        assertThat(coordinator.put(draft, DRAFT).status()).isEqualTo(204);
        assertThat(coordinator.put(draft, Map.of("endorsementComment", "Surer.")).status()).isEqualTo(204);

        assertThat(coordinator.get(draft).json().path("endorsementComment").asText()).isEqualTo("Surer.");
        assertThat(Caller.signedIn(port, "finance").get(draft).status()).isEqualTo(204);
        assertThat(Caller.signedIn(port, "svn-rc").get(draft).status()).isEqualTo(404);
        assertThat(coordinator.delete(draft).status()).isEqualTo(204);
        assertThat(coordinator.get(draft).status()).isEqualTo(204);
    }

    @Test
    void onlyTheAssigneeSavesADraft() {
        var refused = Caller.signedIn(port, "ken-rc").put(draft, DRAFT);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("message").asText()).contains("Claim the task");
        assertThat(Caller.signedIn(port, "finance").put(draft, DRAFT).status()).isEqualTo(403);
        assertThat(Caller.signedIn(port, "svn-rc").put(draft, DRAFT).status()).isEqualTo(404);
        assertThat(drafts()).isZero();
    }

    @Test
    void draftGoesWithItsTask() {
        var coordinator = Caller.signedIn(port, "ken-rc");
        tasks.setAssignee(task, "ken-rc");
        coordinator.put(draft, DRAFT);
        assertThat(drafts()).isEqualTo(1);

        tasks.complete(task, Map.of("endorsed", true, "endorsementComment", "Agreed."));

        assertThat(drafts()).isZero();
        assertThat(coordinator.get(draft).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoDraftIsRefused() {
        var coordinator = Caller.signedIn(port, "ken-rc");
        tasks.setAssignee(task, "ken-rc");

        for (var content : List.of("[]", "\"text\"", "{", "", "null", "{\"x\": \"\\u0000\"}", "{\"x\": \"" + "long".repeat(200_000) + "\"}")) {
            assertThat(coordinator.put(draft, content).status()).as(content.substring(0, Math.min(20, content.length()))).isEqualTo(400);
        }
        assertThat(drafts()).isZero();
    }

    private long drafts() {
        return jdbc.sql("select count(*) from form_draft where task_id = :task").param("task", task).query(Long.class).single();
    }
}
