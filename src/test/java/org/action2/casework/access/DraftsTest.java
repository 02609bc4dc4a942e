package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person has filled in and not sent yet is kept on the server, for that person and as long as the task. */
@CaseworkTest
class DraftsTest extends CaseworkServices {

    private static final int AT_ONCE = 8;
    private static final Map<String, Object> DRAFT = Map.of("endorsed", true, "endorsementComment", "Not yet sure.");

    private String instance;
    private String task;
    private String draft;

    @BeforeEach
    void open() {
        instance = people.as("ken-focal-point", () -> runtime.startProcessInstanceByKey("seed-funding-request", AccessTableTest.request())).getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
        draft = "/api/tasks/" + task + "/draft";
    }

    @AfterEach
    void close() {
        if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0) {
            runtime.deleteProcessInstance(instance, "tried");
        }
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
    void draftGoesWithTheAccountOfItsWriter() {
        var user = identity.newUser("drafting-coordinator");
        user.setPassword(Caller.PASSWORD);
        identity.saveUser(user);
        identity.createMembership("drafting-coordinator", "resident-coordinator");
        identity.createTenantUserMembership("KEN", "drafting-coordinator");
        tasks.setAssignee(task, "drafting-coordinator");
        Caller.signedIn(port, "drafting-coordinator").put(draft, DRAFT);
        assertThat(drafts()).isEqualTo(1);

        identity.deleteUser("drafting-coordinator");

        assertThat(drafts()).isZero();
    }

    @Test
    void draftOfATaskThatItsWriterNoLongerSeesIsNotListed() {
        var user = identity.newUser("drafting-coordinator");
        user.setPassword(Caller.PASSWORD);
        identity.saveUser(user);
        identity.createMembership("drafting-coordinator", "resident-coordinator");
        identity.createTenantUserMembership("KEN", "drafting-coordinator");
        try {
            var coordinator = Caller.signedIn(port, "drafting-coordinator");
            tasks.setAssignee(task, "drafting-coordinator");
            assertThat(coordinator.put(draft, DRAFT).status()).isEqualTo(204);
            assertThat(coordinator.get("/api/drafts").json().path("items").findValuesAsText("taskId")).containsExactly(task);

            identity.deleteMembership("drafting-coordinator", "resident-coordinator");

            assertThat(coordinator.get(draft).status()).isEqualTo(404);
            assertThat(coordinator.get("/api/drafts").json().path("items")).isEmpty();
        } finally {
            identity.deleteUser("drafting-coordinator");
        }
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

    @Test
    void secondOfTwoWindowsIsToldAndNothingIsLost() {
        var coordinator = Caller.signedIn(port, "ken-rc");
        tasks.setAssignee(task, "ken-rc");

        var first = save(coordinator, "If-None-Match", "*", "Of the first window.");
        assertThat(first.status()).isEqualTo(204);
        assertThat(Instant.parse(header(first, "X-Casework-Saved-At"))).isBeforeOrEqualTo(Instant.now());
        var alsoFirst = save(coordinator, "If-None-Match", "*", "Of the second window.");
        assertRefused(alsoFirst, first, "saved in another window");
        var second = save(coordinator, "If-Match", header(first, "ETag"), "Of the second window, which has seen the first.");
        assertThat(second.status()).isEqualTo(204);
        assertThat(header(second, "ETag")).matches("\"\\d+\"").isNotEqualTo(header(first, "ETag"));
        assertRefused(save(coordinator, "If-Match", header(first, "ETag"), "Of the first window, which has not."), second, "Look at the newer one");

        var stored = coordinator.get(draft);
        assertThat(stored.json().path("endorsementComment").asText()).isEqualTo("Of the second window, which has seen the first.");
        assertThat(header(stored, "ETag")).isEqualTo(header(second, "ETag"));
        assertThat(header(stored, "X-Casework-Saved-At")).isEqualTo(header(second, "X-Casework-Saved-At"));
        assertThat(header(stored, "X-Casework-Account")).isEqualTo("ken-rc");
        assertThat(coordinator.put(draft, DRAFT).status()).as("without a word of versions").isEqualTo(204);
    }

    @Test
    void windowIsToldThatItsDraftWasDeleted() {
        var coordinator = Caller.signedIn(port, "ken-rc");
        tasks.setAssignee(task, "ken-rc");
        var seen = header(save(coordinator, "If-None-Match", "*", "To be deleted."), "ETag");
        coordinator.delete(draft);

        var refused = save(coordinator, "If-Match", seen, "Not knowing.");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("message").asText()).contains("deleted in another window", "Save it as a new one");
        assertThat(refused.response().headers().firstValue("ETag")).isEmpty();
        var again = save(coordinator, "If-None-Match", "*", "Knowing.");
        assertThat(again.status()).isEqualTo(204);
        assertThat(save(coordinator, "If-Match", seen, "Knowing the deleted one.").status()).as("a version is used once").isEqualTo(409);
    }

    @Test
    void ofManyThatSaveAtOnceOneWins() {
        var coordinator = Caller.signedIn(port, "ken-rc");
        tasks.setAssignee(task, "ken-rc");

        assertThat(atOnce(coordinator, "If-None-Match", "*")).containsOnlyOnce(204).containsOnly(204, 409).hasSize(AT_ONCE);
        assertThat(atOnce(coordinator, "If-Match", header(coordinator.get(draft), "ETag"))).containsOnlyOnce(204).containsOnly(204, 409).hasSize(AT_ONCE);
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void oddVersionsAreRefused() {
        var coordinator = Caller.signedIn(port, "ken-rc");
        tasks.setAssignee(task, "ken-rc");

        for (var version : List.of("1", "\"x\"", "*", "\"1\", \"2\"", "\"" + "9".repeat(30) + "\"", "\"-1\"")) {
            assertThat(save(coordinator, "If-Match", version, "x").status()).as(version).isEqualTo(400);
        }
        assertThat(save(coordinator, "If-None-Match", "\"1\"", "x").status()).isEqualTo(400);
        assertThat(drafts()).isZero();
    }

    @Test
    void draftWaitsForItsWriterWhileSomebodyElseHasTheTask() {
        var coordinator = Caller.signedIn(port, "ken-rc");
        tasks.setAssignee(task, "ken-rc");
        coordinator.put(draft, DRAFT);

        tasks.setAssignee(task, "svn-rc");
        assertThat(coordinator.put(draft, Map.of()).status()).isEqualTo(403);
        assertThat(listed(coordinator)).doesNotContain(task);
        tasks.setAssignee(task, null);
        assertThat(listed(coordinator)).contains(task);
        tasks.setAssignee(task, "ken-rc");

        assertThat(coordinator.get(draft).json().path("endorsementComment").asText()).isEqualTo("Not yet sure.");
        var item = coordinator.get("/api/drafts?process=seed-funding-request").json().path("items").get(0);
        assertThat(item.path("kind").asText()).isEqualTo("task");
        assertThat(item.path("taskId").asText()).isEqualTo(task);
        assertThat(item.path("name").asText()).isEqualTo("Endorse request");
        assertThat(item.path("title").asText()).isEqualTo("Legal aid for survivors");
        assertThat(listed(Caller.signedIn(port, "finance"))).doesNotContain(task);
        assertThat(coordinator.get("/api/drafts?process=follow-up-change").json().path("items")).isEmpty();
    }

    private List<Integer> atOnce(Caller caller, String header, String value) {
        var started = IntStream.range(0, AT_ONCE).mapToObj(each -> CompletableFuture.supplyAsync(() -> save(caller, header, value, "Number " + each).status(),
            thread -> new Thread(thread).start())).toList();
        return started.stream().map(CompletableFuture::join).toList();
    }

    private Caller.Answer save(Caller caller, String header, String value, String comment) {
        return caller.with(header, value, "PUT", draft, "{\"endorsementComment\": \"" + comment + "\"}");
    }

    private static void assertRefused(Caller.Answer refused, Caller.Answer newer, String why) {
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("message").asText()).contains(why);
        assertThat(refused.json().path("faults").isArray()).isTrue();
        assertThat(header(refused, "ETag")).isEqualTo(header(newer, "ETag"));
        assertThat(header(refused, "X-Casework-Saved-At")).isEqualTo(header(newer, "X-Casework-Saved-At"));
    }

    private static List<String> listed(Caller caller) {
        return caller.get("/api/drafts").json().path("items").findValuesAsText("taskId");
    }

    private static String header(Caller.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElseThrow(() -> new AssertionError("No " + name + ": " + answer));
    }

    private long drafts() {
        return jdbc.sql("select count(*) from form_draft where task_id = :task").param("task", task).query(Long.class).single();
    }
}
