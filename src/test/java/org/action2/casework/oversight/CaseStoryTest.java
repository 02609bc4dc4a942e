package org.action2.casework.oversight;

import static org.action2.casework.oversight.Programme.encoded;
import static org.action2.casework.oversight.Programme.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The story of a case over HTTP: what it tells, and to whom it tells how much. */
@OwnProgram
class CaseStoryTest extends ProgrammeCases {

    @Autowired
    private NewDocuments documents;

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
        var key = documents.register("SVN", "CAT/C/SVN/CO/4", 1).get(0);

        for (var each : List.of("CAT/C/SVN/CO/4", key)) {
            var inPath = programme.get("ohchr-desk", "/api/cases/" + encoded(each) + "/story");
            assertThat(inPath.status()).as(inPath.text()).isEqualTo(200);
            assertThat(inPath.body().path("businessKey").asText()).isEqualTo(each);
            assertThat(programme.get("ohchr-desk", "/api/cases/story?businessKey=" + encoded(each)).body()).isEqualTo(inPath.body());
        }
        var task = programme.task("CAT/C/SVN/CO/4", "triage-document", "ohchr-desk");
        assertThat(programme.get("ohchr-desk", "/api/cases/story?taskId=" + task).body().path("title").asText()).isEqualTo("CAT: CAT/C/SVN/CO/4");
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
        programme.post("ken-rc", "/api/comments", Map.of("caseKey", reference, "text", "I ask the ministry first."));
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
    void lateTaskThatWasDecidedWithAnotherTellsWhoDecided() {
        var references = List.of(programme.submit("SVN", "Story of the first late one"), programme.submit("SVN", "Story of the second late one"));
        references.forEach(reference -> {
            var instance = programme.get("svn-rc", "/engine-rest/task/" + programme.task(reference, "endorse-request", "svn-rc")).body().path("processInstanceId").asText();
            management.executeJob(management.createJobQuery().processInstanceId(instance).activityId("endorse-request-late").singleResult().getId());
        });
        programme.work(references.get(0), "handle-escalation", "secretariat", Map.of("escalationAction", "reassign", "newAssignee", "svn-rc", "reason", "Only she can."));

        var story = programme.get("manager", "/api/cases/" + references.get(1) + "/story").body();

        assertThat(event(story, "escalation", "Escalation").path("state").asText()).isEqualTo("open");
        assertThat(event(story, "step", "Decided with the others").path("state").asText()).isEqualTo("done");
        assertThat(story.toString()).as("the task lies in the other case").doesNotContain("Handle escalation").contains("Decided by secretariat together with " + references.get(0) + ". Only she can.");
    }

    @Test
    void recommendationHasAStoryOfItsOwnFromItsRegistrationToItsEnd() {
        var keys = documents.register("KEN", "CCPR/C/KEN/CO/4", 2);
        documents.correct(keys.get(0), "KEN", "CCPR/C/KEN/CO/4", "Investigate and punish domestic violence.");
        var followUp = programme.triage("CCPR/C/KEN/CO/4", List.of(keys)).get(0);
        programme.planned(followUp, "KEN");
        assess(followUp, keys);

        var story = programme.get("ken-rc", "/api/cases/story?businessKey=" + encoded(keys.get(0))).body();

        assertThat(story.path("title").asText()).isEqualTo("Investigate and punish domestic violence.");
        assertThat(story.path("stage").asText()).isEqualTo("closed");
        assertThat(details(event(story, "start", "Recommendation registered"))).contains("Document: CCPR/C/KEN/CO/4");
        assertThat(details(event(story, "change", "Corrected by OHCHR"))).containsExactly("Text: Investigate domestic violence. → Investigate and punish domestic violence.");
        assertThat(details(event(story, "step", "Triaged"))).contains("Outcome: follow-up", "Priority: high");
        assertThat(details(event(story, "task", "Action of UNDP"))).contains("Action: Train", "Follow-up: " + followUp);
        var assessment = event(story, "step", "Assessed by the programme");
        assertThat(assessment.path("person").asText()).isEqualTo("ohchr-desk");
        assertThat(details(assessment)).contains("Assessment: Implemented", "Next step: Close", "Follow-up: " + followUp + ", cycle 1");
        assertThat(event(story, "end", "Closed").path("at").asText()).isEqualTo(story.path("endedAt").asText());
        for (var stranger : List.of("svn-focal-point", "finance", "secretariat")) {
            assertThat(programme.get(stranger, "/api/cases/story?businessKey=" + encoded(keys.get(0))).status()).as(stranger).isEqualTo(404);
        }
        assertThat(programme.get("ken-rc", "/api/cases/" + followUp + "/story").body().path("stage").asText()).isEqualTo("closed");
    }

    @Test
    void linkedCasesAreNamedBothWays() {
        var document = "CEDAW/C/KEN/CO/8";
        var keys = documents.register("KEN", document, 3);
        programme.work(document, "triage-document", "ohchr-desk", values("adoptionDate", "", "stateReportDue", "", "nextReviewDue", "", "recommendations", List.of(
            Map.of("key", keys.get(0), "outcome", "follow-up", "priority", "high", "selected", false, "followUp", "A"),
            Map.of("key", keys.get(1), "outcome", "duplicate", "selected", false, "duplicateOf", keys.get(0)),
            Map.of("key", keys.get(2), "outcome", "follow-up", "priority", "low", "selected", false, "followUp", "A"))));
        var followUp = programme.followUpOf(keys.get(0));

        assertThat(links("ohchr-desk", keys.get(0))).containsExactlyInAnyOrder("Is a part of " + document, "Is followed up by " + followUp, "Has the duplicate " + keys.get(1));
        assertThat(links("ken-rc", keys.get(1))).containsExactlyInAnyOrder("Is a part of " + document, "Duplicate of " + keys.get(0));
        assertThat(links("ken-rc", followUp)).containsExactlyInAnyOrder("Follows up a part of " + document, "Follows up " + keys.get(0), "Follows up " + keys.get(2));
        assertThat(links("ohchr-desk", document)).containsExactly("Is followed up by " + followUp);
    }

    private void assess(String followUp, List<String> keys) {
        management.createJobQuery().activityId("progress-date-reached").list().forEach(job -> management.executeJob(job.getId()));
        programme.work(followUp, "report-progress", "ken-focal-point", values("progressSummary", "The police is trained.", "readyForAssessment", true, "recommendations",
            keys.stream().map(key -> Map.of("key", key, "progressStatus", "completed", "stateClaim", "Done.")).toList()));
        programme.work(followUp, "assess-implementation", "ohchr-desk", values("assessmentComment", "Seen at a visit.", "nextStep", "close", "recommendations",
            keys.stream().map(key -> Map.of("key", key, "assessment", "implemented")).toList()));
    }

    private List<String> links(String person, String key) {
        return StreamSupport.stream(programme.get(person, "/api/cases/story?businessKey=" + encoded(key)).body().path("links").spliterator(), false)
            .map(link -> link.path("relation").asText() + " " + link.path("businessKey").asText()).toList();
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
