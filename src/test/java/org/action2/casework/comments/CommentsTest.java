package org.action2.casework.comments;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People comment on the cases that they see, mention those who see them, too, and give no review away. */
@CaseworkTest
class CommentsTest extends CaseworkServices {

    @Autowired
    private ModelDriver driver;

    @AfterEach
    void cancelRequests() {
        runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-request").list()
            .forEach(request -> runtime.deleteProcessInstance(request.getId(), "tried"));
    }

    @Test
    void whoIsMentionedHearsOfItAndTheCommentStandsOnTheCase() {
        var key = key(driver.submit(request()));

        var written = write("ken-focal-point", key, "Dear @ken-rc, the ministry wrote again.");

        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        assertThat(written.json().path("mentions").get(0).path("id").asText()).isEqualTo("ken-rc");
        assertThat(told(key)).containsExactly("person-mentioned to ken-rc");
        assertThat(texts("ken-rc", key)).containsExactly("Dear @ken-rc, the ministry wrote again.");
        assertThat(texts("secretariat", key)).hasSize(1);
        assertThat(as("ken-rc").get("/api/cases/" + key + "/story").body()).contains("the ministry wrote again");
        assertThat(jdbc.sql("select who || ': ' || to_value from audit_entry where kind = 'Comment' and subject = :id")
            .param("id", written.json().path("id").asText()).query(String.class).single()).isEqualTo("ken-focal-point: Dear @ken-rc, the ministry wrote again.");
    }

    @Test
    void otherCountriesSeeNothingAndCannotBeMentioned() {
        var key = key(driver.submit(request()));

        assertThat(as("svn-focal-point").get("/api/comments?case=" + key).status()).isEqualTo(404);
        assertThat(write("svn-focal-point", key, "Hello.").status()).isEqualTo(404);
        var refused = write("ken-focal-point", key, "Look, @svn-rc and @ken-rc.");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("faults").get(0).path("message").asText()).contains("svn-rc").doesNotContain("ken-rc");
        assertThat(people("ken-focal-point", key, "rc")).contains("ken-rc").doesNotContain("svn-rc");
        assertThat(texts("ken-focal-point", key)).isEmpty();
        assertThat(told(key)).isEmpty();
    }

    @Test
    void headquartersSpeakAmongThemselves() {
        var key = key(driver.submit(request()));

        assertThat(write("secretariat", key, "Between us, @finance.", "headquarters").status()).isEqualTo(201);

        assertThat(texts("finance", key)).hasSize(1);
        assertThat(texts("ken-focal-point", key)).isEmpty();
        assertThat(write("secretariat", key, "Between us, @ken-rc.", "headquarters").status()).isEqualTo(400);
        assertThat(write("ken-rc", key, "Between us.", "headquarters").status()).isEqualTo(400);
        assertThat(as("ken-focal-point").get("/api/cases/" + key + "/story").body()).doesNotContain("Between us");
    }

    @Test
    void reviewersCommentsAreReadLikeTheirReviews() {
        var request = reviewed();
        var key = key(request);
        var review = tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey("review-request").list();
        var first = agency(review.get(0));
        var second = agency(review.get(1));

        var written = as(first).post("/api/comments", Map.of("task", review.get(0).getId(), "text", "I lean towards no."));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        assertThat(written.json().path("audience").asText()).isEqualTo("agency");
        assertThat(as(first).post("/api/comments", Map.of("task", review.get(0).getId(), "text", "To all.", "audience", "everyone")).status()).isEqualTo(400);
        assertThat(texts(first, key)).hasSize(1);
        for (var other : List.of(second, "secretariat", "manager", "task-force", "ken-focal-point")) {
            assertThat(texts(other, key)).as(other).isEmpty();
        }
        assertThat(people("ken-focal-point", key, first)).as("who reviews is not told").isEmpty();
        assertThat(write("ken-focal-point", key, "Dear @" + first).status()).isEqualTo(400);
        assertThat(people("secretariat", key, first)).containsExactly(first);

        review.forEach(task -> driver.complete(task, agency(task), "scoreRelevance", 5, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4,
            "scoreValue", 4, "scoreSustainability", 3, "conflictOfInterest", false, "reviewComment", "Well founded.", "reviewRecommendation", "approve"));
        driver.runJobs();
        assertThat(texts("task-force", key)).hasSize(1);
        assertThat(texts(second, key)).isEmpty();
        assertThat(texts("ken-focal-point", key)).isEmpty();
    }

    @Test
    void authorsChangeTheirOwnCommentsForAWhileAndTheAuditKeepsBoth() {
        var key = key(driver.submit(request()));
        var id = write("ken-focal-point", key, "Teh first.").json().path("id").asText();

        assertThat(as("ken-rc").put("/api/comments/" + id, Map.of("text", "Mine.")).status()).isEqualTo(403);
        assertThat(as("svn-rc").put("/api/comments/" + id, Map.of("text", "Mine.")).status()).isEqualTo(404);
        assertThat(as("ken-focal-point").put("/api/comments/" + id, Map.of("text", "The first, @ken-rc.")).status()).isEqualTo(200);
        assertThat(told(key)).containsExactly("person-mentioned to ken-rc");
        assertThat(as("ken-focal-point").delete("/api/comments/" + id).status()).isEqualTo(204);

        assertThat(texts("ken-rc", key)).containsExactly("");
        assertThat(jdbc.sql("select what || ': ' || coalesce(from_value, '-') || ' > ' || coalesce(to_value, '-') from audit_entry where subject = :id order by id")
            .param("id", id).query(String.class).list())
            .containsExactly("AddComment: - > Teh first.", "EditComment: Teh first. > The first, @ken-rc.", "RemoveComment: The first, @ken-rc. > -");

        var old = write("ken-focal-point", key, "Old.").json().path("id").asText();
        jdbc.sql("update case_comment set written_at = written_at - interval '16 minutes' where id = cast(:id as uuid)").param("id", old).update();
        assertThat(as("ken-focal-point").put("/api/comments/" + old, Map.of("text", "New.")).status()).isEqualTo(403);
        assertThat(as("ken-focal-point").delete("/api/comments/" + old).status()).isEqualTo(403);
    }

    @Test
    void hostileTextIsTextAndBadRequestsAreRefused() {
        var key = key(driver.submit(request()));
        var hostile = "<img src=x onerror=alert(1)> {{7*7}} ${7*7} javascript:alert(1) '; drop table case_comment; --";

        assertThat(write("ken-rc", key, hostile).json().path("text").asText()).isEqualTo(hostile);
        assertThat(texts("ken-rc", key)).containsExactly(hostile);
        assertThat(write("ken-rc", key, "  ").status()).isEqualTo(400);
        assertThat(write("ken-rc", key, "x".repeat(4001)).status()).isEqualTo(400);
        assertThat(write("ken-rc", key, "a\u0000b").status()).isEqualTo(400);
        assertThat(write("ken-rc", key, "Hm.", "nobody").status()).isEqualTo(400);
        assertThat(write("ken-rc", "SF-KEN-1999-0001", "Hm.").status()).isEqualTo(404);
        assertThat(as("ken-rc").get("/api/comments").status()).isEqualTo(400);
        assertThat(as("ken-rc").put("/api/comments/nothing", Map.of("text", "x")).status()).isIn(400, 404);
    }

    @Test
    void commentsOfRemovedAccountsStay() {
        var guest = identity.newUser("ken-guest");
        guest.setPassword("action2");
        identity.saveUser(guest);
        identity.createMembership("ken-guest", "country-team");
        identity.createTenantUserMembership("KEN", "ken-guest");
        var key = key(driver.submit(request()));
        assertThat(write("ken-guest", key, "I was here.").status()).isEqualTo(201);
        write("ken-rc", key, "Thank you, @ken-guest.");

        identity.deleteUser("ken-guest");

        var comments = as("ken-rc").get("/api/comments?case=" + key).json().path("comments");
        assertThat(comments.get(0).path("author").path("name").asText()).isEqualTo("ken-guest");
        assertThat(comments).hasSize(2);
        assertThat(people("ken-rc", key, "guest")).isEmpty();
        assertThat(write("ken-rc", key, "Where is @ken-guest?").json().path("mentions")).isEmpty();
    }

    @Test
    void theEnginesOwnCommentsAreClosed() {
        var request = driver.submit(request());
        var task = driver.only(request, "endorse-request").getId();

        for (var rest : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            var caller = rest.startsWith("/camunda") ? Caller.signedIn(port, "ken-rc") : as("ken-rc");
            var refused = caller.post(rest + "/task/" + task + "/comment/create", Map.of("message", "Noted."));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
            assertThat(refused.json().path("message").asText()).contains("/api/comments");
        }
        assertThat(tasks.getTaskComments(task)).isEmpty();
    }

    private ProcessInstance reviewed() {
        var request = driver.submit(request());
        driver.complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        driver.complete(request, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        driver.runJobs();
        return request;
    }

    private String agency(Task task) {
        return driver.candidateGroup(task).substring("agency-".length());
    }

    private Answer write(String who, String key, String text) {
        return as(who).post("/api/comments", Map.of("caseKey", key, "text", text));
    }

    private Answer write(String who, String key, String text, String audience) {
        return as(who).post("/api/comments", Map.of("caseKey", key, "text", text, "audience", audience));
    }

    private List<String> texts(String who, String key) {
        var answer = as(who).get("/api/comments?case=" + key);
        return answer.status() == 404 ? List.of() : list(answer.json().path("comments"), "text");
    }

    private List<String> people(String who, String key, String part) {
        return list(as(who).get("/api/comments/people?case=" + key + "&q=" + part).json(), "id");
    }

    private static List<String> list(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asText()).toList();
    }

    private List<String> told(String key) {
        return jdbc.sql("select event || ' to ' || recipient from outbox_message where reference = :key and event = 'person-mentioned' order by recipient")
            .param("key", key).query(String.class).list();
    }

    private String key(ProcessInstance request) {
        return history.createHistoricProcessInstanceQuery().processInstanceId(request.getId()).singleResult().getBusinessKey();
    }

    private Caller as(String who) {
        return Caller.basic(port, who);
    }
}
