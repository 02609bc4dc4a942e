package org.action2.casework.oversight;

import static org.action2.casework.oversight.Programme.encoded;
import static org.action2.casework.oversight.Programme.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The story of a case over HTTP: what it tells, and to whom it tells how much. */
@OwnProgram
class CaseStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    private Programme programme;

    @BeforeEach
    void connect() {
        programme = new Programme(port, management);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void storyOfFinishedGrantSaysWhatHappenedWhoDidItAndHowMuchMoneyMoved() {
        var reference = programme.paid("KEN", "Story of a whole grant", "30000.00");
        programme.close(reference, "KEN", "29000.00", "1000.00");

        var story = programme.get("manager", "/api/cases/" + reference + "/story").body();

        assertThat(story.path("stage").asText()).isEqualTo("closed");
        assertThat(story.path("endedAt").isNull()).isFalse();
        var endorsement = event(story, "task", "Endorse request");
        assertThat(endorsement.path("personName").asText()).isEqualTo("Daniel Mwangi");
        assertThat(endorsement.path("state").asText()).isEqualTo("done");
        assertThat(endorsement.path("until").asText()).isNotEmpty();
        assertThat(details(endorsement)).contains("Endorsement: I endorse the request", "Comment: In line with our plan.");
        assertThat(details(event(story, "start", "Seed-funding request began"))).contains("Title: Story of a whole grant", "Lead agency: UN Women");
        assertThat(details(event(story, "money", "Disbursement"))).containsExactly("Amount (USD): 30,000.00");
        assertThat(details(event(story, "money", "Refund"))).containsExactly("Amount (USD): 1,000.00");
        assertThat(event(story, "mail", "Mail: case closed").isMissingNode()).isFalse();
        assertThat(event(story, "end", "Grant closed").isMissingNode()).isFalse();
        assertThat(texts(story.path("reviews"), "comment")).containsExactlyInAnyOrder("Strong ownership.", "Children are left out.");
    }

    @Test
    void keysWithSlashesAndHashesAreTakenPercentEncodedOrAsParameter() {
        var key = programme.recommendation("SVN", "CAT/C/SVN/CO/4");

        var inPath = programme.get("ohchr-desk", "/api/cases/" + encoded(key) + "/story");
        assertThat(inPath.status()).as(inPath.text()).isEqualTo(200);
        assertThat(inPath.body().path("businessKey").asText()).isEqualTo(key);
        assertThat(programme.get("ohchr-desk", "/api/cases/story?businessKey=" + encoded(key)).body()).isEqualTo(inPath.body());
        var task = programme.task(key, "triage-recommendation", "ohchr-desk");
        assertThat(programme.get("ohchr-desk", "/api/cases/story?taskId=" + task).body()).isEqualTo(inPath.body());
        assertThat(programme.get("ohchr-desk", "/api/cases/story").status()).isEqualTo(400);
        assertThat(programme.get("admin", "/engine-rest/task%2Fcount").status()).isEqualTo(400);
        assertThat(programme.get("admin", "/api%2Frecommendations").status()).isEqualTo(400);
    }

    @Test
    void othersCountriesAndStrangersSeeNothing() {
        var reference = programme.submit("KEN", "Story for Kenya alone");
        var address = "/api/cases/" + reference + "/story";

        assertThat(programme.get("ken-rc", address).status()).isEqualTo(200);
        assertThat(programme.get("svn-focal-point", address).status()).isEqualTo(404);
        assertThat(programme.get("ohchr-desk", address).status()).isEqualTo(404);
        assertThat(programme.get("undp", address).status()).isEqualTo(404);
        assertThat(programme.get("svn-rc", "/api/cases/SF-KEN-1999-0001/story").text()).isEqualTo(programme.get("svn-rc", address).text());
        assertThat(programme.get(null, address).status()).isEqualTo(401);
    }

    @Test
    void reviewsStayConfidentialUntilAllAreInAndFromOtherAgenciesForEver() {
        var reference = programme.inReview("KEN", "Story with confidential reviews");
        var address = "/api/cases/" + reference + "/story";
        programme.review(reference, "undp", "Secret of UNDP.");

        for (var person : List.of("manager", "admin", "secretariat", "task-force", "ken-focal-point", "ken-rc", "finance")) {
            assertThat(programme.get(person, address).text()).as(person).doesNotContain("Secret of UNDP");
        }
        assertThat(programme.get("undp", address).text()).contains("Secret of UNDP");
        assertThat(programme.get("unicef", address).text()).contains("Review request").doesNotContain("Secret", "agency-undp");
        assertThat(texts(programme.get("secretariat", address).body().path("reviews"), "status")).containsExactlyInAnyOrder("recorded", "asked");
        assertThat(programme.get("task-force", address).body().path("reviews")).isEmpty();

        programme.review(reference, "unicef", "Secret of UNICEF.");

        for (var person : List.of("manager", "secretariat", "task-force")) {
            assertThat(programme.get(person, address).text()).as(person).contains("Secret of UNDP", "Secret of UNICEF");
        }
        assertThat(programme.get("undp", address).text()).contains("Secret of UNDP").doesNotContain("Secret of UNICEF", "agency-unicef");
        for (var person : List.of("ken-focal-point", "ken-rc", "finance")) {
            assertThat(programme.get(person, address).text()).as(person).doesNotContain("Secret of");
        }
    }

    @Test
    void commentsDocumentsChangesAndWithdrawalAreTold() {
        var reference = programme.submit("KEN", "Story with a comment");
        var task = programme.task(reference, "endorse-request", "ken-rc");
        programme.post("ken-rc", "/engine-rest/task/" + task + "/claim", Map.of("userId", "ken-rc"));
        programme.post("ken-rc", "/engine-rest/task/" + task + "/comment/create", Map.of("message", "I ask the ministry first."));
        var withdrawn = programme.post("ken-focal-point", "/engine-rest/process-definition/key/seed-funding-change/submit-form", Map.of("variables",
            Map.of("reference", Map.of("value", reference), "changeKind", Map.of("value", "withdrawal"), "changeReason", Map.of("value", "The ministry pays itself."))));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);

        var story = programme.get("ken-rc", "/api/cases/" + reference + "/story").body();

        assertThat(details(event(story, "comment", "Comment"))).containsExactly("Comment: I ask the ministry first.");
        assertThat(event(story, "change", "Endorse request: claim").path("personName").asText()).isEqualTo("Daniel Mwangi");
        assertThat(event(story, "task", "Endorse request").path("state").asText()).isEqualTo("cancelled");
        var withdrawal = event(story, "step", "Withdrawal received");
        assertThat(withdrawal.path("personName").asText()).isEqualTo("Amina Otieno");
        assertThat(details(withdrawal)).containsExactly("Reason: The ministry pays itself.");
        assertThat(story.path("stage").asText()).isEqualTo("withdrawn");
    }

    @Test
    void lateTaskAndItsEscalationAreTold() {
        var reference = programme.submit("KEN", "Story of a late endorsement");
        var task = programme.task(reference, "endorse-request", "ken-rc");
        var instance = programme.get("ken-rc", "/engine-rest/task/" + task).body().path("processInstanceId").asText();
        var late = management.createJobQuery().processInstanceId(instance).activityId("endorse-request-late").singleResult();
        ClockUtil.setCurrentTime(new Date(late.getDuedate().getTime() + 1000));
        management.executeJob(late.getId());

        var story = programme.get("manager", "/api/cases/" + reference + "/story").body();

        assertThat(event(story, "task", "Endorse request").path("late").asBoolean()).isTrue();
        assertThat(event(story, "timer", "Endorsement late").isMissingNode()).isFalse();
        assertThat(event(story, "escalation", "Escalation").path("state").asText()).isEqualTo("open");
        assertThat(event(story, "task", "Handle escalation").path("state").asText()).isEqualTo("open");
        assertThat(programme.get("finance", "/api/cases/" + reference + "/story").text()).as("escalations are for supervisors").doesNotContain("Handle escalation");
    }

    @Test
    void linkedCasesAreNamedBothWays() {
        var key = programme.recommendation("KEN", "CEDAW/C/KEN/CO/8");
        programme.work(key, "triage-recommendation", "ohchr-desk", values("triageOutcome", "not-actionable", "triageComment", "Repeats another."));
        var other = programme.recommendation("KEN", "CEDAW/C/KEN/CO/8");
        programme.work(other, "triage-recommendation", "ohchr-desk", values("triageOutcome", "duplicate", "duplicateOf", key));

        assertThat(texts(programme.get("ohchr-desk", "/api/cases/story?businessKey=" + encoded(key)).body().path("links"), "businessKey")).containsExactly(other);
        assertThat(texts(programme.get("ken-rc", "/api/cases/story?businessKey=" + encoded(other)).body().path("links"), "relation")).containsExactly("Duplicate of");
    }

    private static JsonNode event(JsonNode story, String kind, String what) {
        return StreamSupport.stream(story.path("events").spliterator(), false)
            .filter(event -> event.path("kind").asText().equals(kind) && event.path("what").asText().equals(what)).findFirst()
            .orElseThrow(() -> new AssertionError(kind + " " + what + " is not in " + story.toPrettyString()));
    }

    private static List<String> details(JsonNode event) {
        return StreamSupport.stream(event.path("details").spliterator(), false)
            .map(detail -> detail.path("label").asText() + ": " + detail.path("value").asText()).toList();
    }

    private static List<String> texts(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false).map(each -> each.path(name).asText()).toList();
    }
}
