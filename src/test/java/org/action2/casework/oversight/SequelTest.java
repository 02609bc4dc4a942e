package org.action2.casework.oversight;

import static org.action2.casework.oversight.Programme.encoded;
import static org.action2.casework.oversight.Programme.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After the button people are told what comes next and who has it, and no more than the story of the case tells them. */
@OwnProgram
class SequelTest extends ProgrammeCases {

    @Autowired
    private NewDocuments documents;

    @Test
    void requestIsToldFromItsSubmissionToItsEnd() {
        var reference = programme.submit("KEN", "Sequel of a whole grant");
        var instance = request(reference);

        var submitted = sequel("ken-focal-point", instance);
        assertThat(submitted.path("reference").asText()).isEqualTo(reference);
        assertThat(submitted.path("title").asText()).isEqualTo("Sequel of a whole grant");
        assertThat(submitted.path("stage").asText()).isEqualTo("Endorsement");
        assertThat(submitted.path("ended").asBoolean()).isFalse();
        assertThat(submitted.path("working").asBoolean()).isFalse();
        assertThat(submitted.path("story").asText()).isEqualTo("/casework/story/?case=" + reference);
        assertThat(tasks(submitted)).containsExactly("Endorse request: Resident Coordinator");
        assertThat(Instant.parse(submitted.path("next").get(0).path("due").asText())).isAfter(Instant.now());
        assertThat(submitted.path("next").get(0).path("taskId").isNull()).isTrue();

        var task = programme.task(reference, "endorse-request", "ken-rc");
        assertThat(sequel("ken-rc", instance).path("next").get(0).path("taskId").asText()).isEqualTo(task);
        assertThat(sequel("admin", instance).path("next").get(0).path("taskId").isNull()).as("administrators do not work on tasks").isTrue();
        programme.post("ken-rc", "/engine-rest/task/" + task + "/claim", Map.of("userId", "ken-rc"));
        assertThat(tasks(sequel("ken-focal-point", instance))).containsExactly("Endorse request: Daniel Mwangi");
        assertThat(sequel("ken-rc", instance).path("next").get(0).path("taskId").asText()).isEqualTo(task);

        programme.work(reference, "endorse-request", "ken-rc", values("endorsed", true, "endorsementComment", "In line with our plan."));
        assertThat(tasks(sequel("ken-rc", instance))).containsExactly("Screen request: Action 2 secretariat (OHCHR)");
        programme.work(reference, "screen-request", "secretariat", values("screeningOutcome", "eligible", "screeningComment", ""));
        programme.review(reference, "undp", "Strong ownership.");
        programme.review(reference, "unicef", "Children are left out.");
        assertThat(sequel("ken-focal-point", instance).path("stage").asText()).isEqualTo("Decision");
        programme.work(reference, "decide-request", "task-force", values("decision", "approved", "approvedAmount", "30000.00", "decisionComment", "Approved."));
        assertThat(tasks(sequel("task-force", instance))).containsExactly("Revise budget: UN country team");
        programme.revised(reference, "KEN", "30000.00");
        assertThat(tasks(sequel("task-force", instance))).containsExactly("Accept terms: Resident Coordinator");
        programme.work(reference, "accept-terms", "ken-rc", values("termsAccepted", true, "termsComment", ""));
        programme.work(reference, "record-disbursement", "finance", values("disbursedAmount", "30000.00",
            "disbursementDate", LocalDate.now(ZoneOffset.UTC).toString(), "disbursementReference", "TR-1"));
        programme.openReports();
        assertThat(tasks(sequel("ken-focal-point", instance))).first().asString().isEqualTo("Submit report: UN country team");
        var report = part(instance, "seed-funding-report");
        assertThat(sequel("ken-focal-point", report)).as("by an instance that the request called").isEqualTo(sequel("ken-focal-point", instance));

        programme.close(reference, "KEN", "29000.00", "1000.00");

        var closed = sequel("secretariat", report);
        assertThat(closed.path("ended").asBoolean()).isTrue();
        assertThat(closed.path("stage").asText()).isEqualTo("Closed");
        assertThat(closed.path("next")).isEmpty();
        assertThat(closed.path("working").asBoolean()).isFalse();
    }

    @Test
    void whoReviewsStaysAsHiddenAsInTheStory() {
        var reference = programme.inReview("KEN", "Sequel with confidential reviews");
        var instance = request(reference);

        assertThat(tasks(sequel("secretariat", instance))).containsExactlyInAnyOrder("Review request: UNDP", "Review request: UNICEF");
        for (var person : List.of("ken-focal-point", "ken-rc", "task-force", "finance")) {
            var told = sequel(person, instance);
            assertThat(told.path("stage").asText()).as(person).isEqualTo("Review");
            assertThat(told.path("next")).as(person).isEmpty();
        }
        var review = reviewOf(reference, "undp");
        var asked = sequel("undp", review);
        assertThat(tasks(asked)).containsExactly("Review request: UNDP");
        assertThat(asked.path("next").get(0).path("taskId").isNull()).isFalse();
        assertThat(asked.path("stage").isNull()).as("reviewers do not see the request's own case").isTrue();
        assertThat(programme.get("unfpa", address(review)).status()).as("a partner agency is not asked").isEqualTo(404);

        programme.review(reference, "undp", "Secret of UNDP.");

        var reviewed = programme.get("undp", address(review));
        assertThat(reviewed.text()).contains(reference).doesNotContain("UNICEF", "unicef", "Secret");
        assertThat(reviewed.body().path("next")).isEmpty();
        assertThat(programme.get("ken-focal-point", address(review)).text()).doesNotContain("UNICEF", "UNDP", "Secret");
        assertThat(programme.get("unicef", address(review)).text()).doesNotContain("UNDP", "Secret");
    }

    @Test
    void changeLeadsToTheCaseThatItChanges() {
        var reference = programme.submit("KEN", "Sequel of a withdrawal");

        var withdrawn = programme.post("ken-focal-point", "/engine-rest/process-definition/key/seed-funding-change/submit-form", Map.of("variables",
            Map.of("reference", Map.of("value", reference), "changeKind", Map.of("value", "withdrawal"), "changeReason", Map.of("value", "The ministry pays itself."))));

        var told = sequel("ken-focal-point", withdrawn.body().path("id").asText());
        assertThat(told.path("reference").asText()).isEqualTo(reference);
        assertThat(told.path("stage").asText()).isEqualTo("Withdrawn");
        assertThat(told.path("ended").asBoolean()).isTrue();
        assertThat(told.path("next")).isEmpty();
        assertThat(programme.get("svn-focal-point", address(withdrawn.body().path("id").asText())).status()).isEqualTo(404);
    }

    @Test
    void lateTaskStandsForItsEscalation() {
        var reference = programme.submit("KEN", "Sequel of a late endorsement");
        var instance = request(reference);
        var late = management.createJobQuery().processInstanceId(instance).activityId("endorse-request-late").singleResult();
        ClockUtil.setCurrentTime(new Date(late.getDuedate().getTime() + 1000));
        management.executeJob(late.getId());

        assertThat(tasks(sequel("manager", instance))).containsExactly("Endorse request: Resident Coordinator");
        assertThat(sequel("secretariat", part(instance, "escalation")).path("reference").asText()).isEqualTo(reference);
    }

    @Test
    void programIsSaidToBeWorkingUntilItsStepsAreDone() {
        var reference = programme.inReview("KEN", "Sequel while the program works");
        var instance = request(reference);
        programme.review(reference, "undp", "Fine.");
        var review = programme.get("unicef", "/engine-rest/task?candidateUser=unicef&processInstanceId=" + reviewOf(reference, "unicef")).body().get(0);
        var answered = programme.post("unicef", "/engine-rest/task/" + review.path("id").asText() + "/submit-form", Map.of("variables", Map.of("conflictOfInterest", Map.of("value", false),
            "scoreRelevance", Map.of("value", 4), "scoreRightsBased", Map.of("value", 4), "scoreOwnership", Map.of("value", 5),
            "scoreFeasibility", Map.of("value", 3), "scoreValue", Map.of("value", 4), "scoreSustainability", Map.of("value", 4),
            "reviewComment", Map.of("value", "Fine."), "reviewRecommendation", Map.of("value", "approve"))));
        assertThat(answered.status()).as(answered.text()).isEqualTo(204);

        assertThat(sequel("secretariat", instance).path("working").asBoolean()).isTrue();
        for (var due = management.createJobQuery().processInstanceId(instance).messages().list(); !due.isEmpty();
             due = management.createJobQuery().processInstanceId(instance).messages().list()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
        assertThat(sequel("secretariat", instance).path("working").asBoolean()).isFalse();
        assertThat(tasks(sequel("secretariat", instance))).containsExactly("Decide on request: Inter-agency task force");
    }

    @Test
    void followUpIsToldWithItsActionsDraftsAndChanges() {
        var document = "CEDAW/C/KEN/CO/9";
        var keys = documents.register("KEN", document, 3);
        var review = instance("document_view", document);
        assertThat(tasks(sequel("ohchr-desk", review))).containsExactly("Triage document: OHCHR desk");
        assertThat(sequel("ohchr-desk", review).path("followUpsStarted").asInt()).isZero();
        var key = programme.triage(document, List.of(keys.subList(0, 2), keys.subList(2, 3))).get(0);

        var triaged = sequel("ohchr-desk", review);
        assertThat(triaged.path("reference").asText()).isEqualTo(document);
        assertThat(triaged.path("title").asText()).isEqualTo("CEDAW: CEDAW/C/KEN/CO/9");
        assertThat(triaged.path("stage").asText()).isEqualTo("Awaiting report");
        assertThat(triaged.path("story").asText()).isEqualTo("/casework/story/?case=" + encoded(document));
        assertThat(triaged.path("followUpsStarted").asInt()).isEqualTo(2);
        assertThat(triaged.path("next")).isEmpty();

        var instance = instance("follow_up_view", key);
        var begun = sequel("ohchr-desk", instance);
        assertThat(begun.path("reference").asText()).isEqualTo(key);
        assertThat(begun.path("title").asText()).isEqualTo("Investigate domestic violence. (+1)");
        assertThat(begun.path("stage").asText()).isEqualTo("Planning");
        assertThat(begun.path("followUpsStarted").asInt()).isZero();
        assertThat(tasks(begun)).containsExactly("Plan follow-up: UN country team");

        programme.work(key, "plan-follow-up", "ken-focal-point", values("planSummary", "Train the police.", "seedFundingNeeded", true, "actions",
            List.of(Map.of("agency", "agency-undp", "action", "Train", "dueDate", LocalDate.now(ZoneOffset.UTC).plusMonths(4).toString()))));
        programme.work(key, "endorse-plan", "ken-rc", values("planEndorsed", true, "planComment", "Agreed."));

        var endorsed = sequel("ken-focal-point", instance);
        assertThat(tasks(endorsed)).contains("Accept action: UNDP", "Draft seed-funding request: UN country team");
        assertThat(sequel("undp", part(instance, "partner-action"))).as("by the action").isEqualTo(sequel("undp", instance));

        var asked = programme.post("ken-focal-point", "/engine-rest/process-definition/key/follow-up-change/submit-form", Map.of("variables", Map.of(
            "followUp", Map.of("value", key), "changeKind", Map.of("value", "ask-advice"), "adviceAgency", Map.of("value", "agency-unwomen"),
            "adviceQuestion", Map.of("value", "Who trains judges in the region?"))));
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        var changed = sequel("ken-focal-point", asked.body().path("id").asText());
        assertThat(changed.path("reference").asText()).isEqualTo(key);
        assertThat(tasks(changed)).contains("Give advice: UN Women");
        assertThat(programme.get("svn-focal-point", address(instance)).status()).isEqualTo(404);

        var draft = jdbc.sql("select draft_instance_id from follow_up_view where key = :key").param("key", key).query(String.class).single();
        assertThat(sequel("ken-focal-point", draft).path("reference").asText()).isEqualTo(key);
        var start = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
        programme.work(key, "draft-seed-funding", "ken-focal-point", values("draftDecision", "submit", "title", "Training of the police",
            "objective", "Forty police officers learn to investigate domestic violence.", "leadAgency", "agency-undp", "partnerAgencies", List.of("agency-unfpa"),
            "requestThemes", List.of("justice-and-law-enforcement"), "requestedAmount", "10000.00",
            "budget", List.of(Map.of("line", "contracts", "description", "Training", "amount", "10000.00")), "startDate", start.toString(),
            "endDate", start.plusMonths(8).toString(), "memberStateRequest", true,
            "supportKind", "capacity-building", "memberStateAuthority", "Ministry of Justice",
            "memberStateRequestDate", start.minusMonths(2).toString(), "memberStateRequestReference", "MOJ/2026/114", "contactEmail", "ken-focal-point@example.org"));
        var submitted = sequel("ken-focal-point", draft);
        assertThat(submitted.path("reference").asText()).as("the draft became a request").startsWith("SF-KEN-");
        assertThat(submitted.path("title").asText()).isEqualTo("Training of the police");
        assertThat(tasks(submitted)).containsExactly("Endorse request: Resident Coordinator");
    }

    @Test
    void caseIsNotThereForStrangersAndOtherCountries() {
        var instance = request(programme.submit("KEN", "Sequel for Kenya alone"));

        assertThat(programme.get("ken-rc", address(instance)).status()).isEqualTo(200);
        for (var other : List.of("svn-focal-point", "svn-rc", "undp", "ohchr-desk")) {
            assertThat(programme.get(other, address(instance)).status()).as(other).isEqualTo(404);
            assertThat(programme.get(other, address(instance)).text()).as(other).isEqualTo(programme.get(other, address("none")).text());
        }
        assertThat(programme.get("manager", address("' or '1'='1")).status()).isEqualTo(404);
        assertThat(programme.get("manager", "/api/cases/sequel").status()).isEqualTo(400);
        assertThat(programme.get(null, address(instance)).status()).isEqualTo(401);
    }

    private JsonNode sequel(String person, String instance) {
        var answer = programme.get(person, address(instance));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static String address(String instance) {
        return "/api/cases/sequel?processInstanceId=" + encoded(instance);
    }

    private static List<String> tasks(JsonNode sequel) {
        return StreamSupport.stream(sequel.path("next").spliterator(), false)
            .map(next -> next.path("task").asText() + ": " + String.join(", ", texts(next.path("who")))).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private String request(String reference) {
        return jdbc.sql("select process_instance_id from funding_request where reference = :reference").param("reference", reference)
            .query(String.class).single();
    }

    private String instance(String view, String key) {
        return jdbc.sql("select process_instance_id from " + view + " where key = :key").param("key", key).query(String.class).single();
    }

    private String part(String root, String process) {
        return history.createHistoricProcessInstanceQuery().rootProcessInstanceId(root).processDefinitionKey(process).list().get(0).getId();
    }

    private String reviewOf(String reference, String agency) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("seed-funding-review")
            .variableValueEquals("reviewingAgency", "agency-" + agency).singleResult().getId();
    }
}
