package org.action2.casework.oversight;

import static org.action2.casework.oversight.Programme.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What managers do about what they see: told beforehand, checked by role, on record. */
@OwnProgram
class OperationsTest extends ProgrammeCases {

    private static final String REASON = "The colleague is on leave.";

    @Autowired
    private Clock clock;

    @Autowired
    private NewDocuments documents;

    @Test
    void tasksAreGivenToThoseWhoMayDoThemAndToNobodyElse() {
        var mine = task(programme.submit("KEN", "Operations: to be given"), "endorse-request");
        var elsewhere = task(programme.submit("SVN", "Operations: of another country"), "endorse-request");
        var order = values("ids", List.of(mine, elsewhere, "gone"), "assignee", "ken-rc", "reason", REASON);

        var preview = programme.post("manager", "/api/operations/reassign/preview", order).body();
        assertThat(preview.path("done").asInt()).isEqualTo(1);
        assertThat(preview.path("refused").asInt()).isEqualTo(2);
        assertThat(preview.path("effects").get(0).path("to").asText()).isEqualTo("ken-rc");
        assertThat(assignee(mine)).isNull();

        var done = programme.post("manager", "/api/operations/reassign", order).body();
        assertThat(done.path("done").asInt()).isEqualTo(1);
        assertThat(assignee(mine)).isEqualTo("ken-rc");
        assertThat(assignee(elsewhere)).isNull();
        assertThat(tasks.getTaskComments(mine)).singleElement().satisfies(comment -> {
            assertThat(comment.getFullMessage()).isEqualTo(REASON);
            assertThat(comment.getUserId()).isEqualTo("manager");
        });
        assertThat(audited(mine, "Assign")).isEqualTo(1);
        assertThat(jdbc.sql("select who || ': ' || why from audit_entry where subject = :id and what = 'Managed'").param("id", mine).query(String.class).single())
            .isEqualTo("manager: " + REASON);
    }

    @Test
    void dueDatesMoveWithTheirTimers() {
        var reference = programme.submit("KEN", "Operations: due later");
        var task = task(reference, "endorse-request");
        var later = LocalDate.now(ZoneOffset.UTC).plusDays(60);
        var escalation = management.createJobQuery().processInstanceId(instance(task)).activityId("endorse-request-late").singleResult().getDuedate();

        var done = programme.post("manager", "/api/operations/due-date", values("ids", List.of(task), "dueDate", later.toString(), "reason", REASON));

        assertThat(done.body().path("done").asInt()).as(done.text()).isEqualTo(1);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant()).isBetween(
            later.atStartOfDay(ZoneOffset.UTC).toInstant(), later.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(management.createJobQuery().processInstanceId(instance(task)).activityId("endorse-request-late").singleResult().getDuedate()).isAfter(escalation);
        var past = programme.post("manager", "/api/operations/due-date", values("ids", List.of(task), "dueDate", "2020-01-01", "reason", REASON));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body().path("faults").get(0).path("label").asText()).isEqualTo("Due date");
    }

    @Test
    void cancelledRequestGivesItsMoneyBackAndLeavesTheRegisterClosed() {
        var reference = programme.inDecision("KEN", "Operations: to be cancelled");
        programme.work(reference, "decide-request", "task-force", values("decision", "approved", "approvedAmount", "40000.00", "decisionComment", "Approved."));
        var balance = balance();

        var done = programme.post("manager", "/api/operations/cancel", values("ids", List.of(reference), "reason", "The office closed."));

        assertThat(done.body().path("done").asInt()).as(done.text()).isEqualTo(1);
        assertThat(balance()).isEqualTo(balance + 4_000_000);
        assertThat(jdbc.sql("select stage from funding_request where reference = :r and ended_at is not null").param("r", reference).query(String.class).single()).isEqualTo("cancelled");
        assertThat(jdbc.sql("select entered_by from grant_ledger_entry where request = :r and kind = 'release'").param("r", reference).query(String.class).single()).isEqualTo("manager");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).count()).isZero();
        assertThat(programme.get("manager", "/api/cases/" + reference + "/story").text()).contains("The office closed.");
        assertThat(programme.get("manager", "/api/programme/lists/instances?state=cancelled&q=" + reference).body().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void requestWhoseMoneyIsPaidIsNotCancelled() {
        var reference = programme.paid("KEN", "Operations: paid already", "10000.00");

        var refused = programme.post("admin", "/api/operations/cancel", values("ids", List.of(reference), "reason", "No."));

        assertThat(refused.body().path("effects").get(0).path("refusal").asText()).contains("The grant has been paid");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).count()).isPositive();
    }

    @Test
    void cancelledReviewAndFollowUpAreClosedInTheRegisterAndTheRestGoesOn() {
        var keys = documents.register("SVN", "CRC/C/SVN/CO/5", 3);
        var followUps = programme.triage("CRC/C/SVN/CO/5", List.of(keys.subList(0, 2), keys.subList(2, 3)));
        programme.planned(followUps.get(0), "SVN");

        var order = values("ids", List.of(followUps.get(0), "CRC/C/SVN/CO/5", keys.get(0)), "reason", "Taken in twice.");
        var preview = programme.post("manager", "/api/operations/cancel/preview", order).body();
        assertThat(preview.path("effects").get(0).path("to").asText()).contains("its recommendations are followed up no longer");
        assertThat(preview.path("effects").get(1).path("to").asText()).contains("its follow-ups go on");
        assertThat(preview.path("effects").get(2).path("refusal").asText()).as("a recommendation is no case").isNotEmpty();
        assertThat(programme.post("manager", "/api/operations/cancel", order).body().path("done").asInt()).isEqualTo(2);

        assertThat(jdbc.sql("select stage from recommendation where document = :d order by business_key").param("d", "CRC/C/SVN/CO/5").query(String.class).list())
            .containsExactly("cancelled", "cancelled", "planning");
        assertThat(jdbc.sql("select stage from document_view where key = :k and ended_at is not null").param("k", "CRC/C/SVN/CO/5").query(String.class).single()).isEqualTo("cancelled");
        assertThat(jdbc.sql("select count(*) from follow_up_action_view where follow_up = :k and ended_at is null").param("k", followUps.get(0)).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from case_stage where reference in (:k, :d) and left_at is null").param("k", followUps.get(0)).param("d", "CRC/C/SVN/CO/5")
            .query(Integer.class).single()).isZero();
    }

    @Test
    void failedJobsRunOnceMore() {
        programme.submit("KEN", "Operations: a mail that fails");
        var job = management.createJobQuery().processDefinitionKey("mail-delivery").activityId("deliver-mail").tenantIdIn("KEN").withRetriesLeft().list().get(0);
        management.setJobRetries(0).jobId(job.getId()).dueDate(Date.from(clock.instant().plus(Duration.ofMinutes(30)))).execute();
        var incident = incident(job.getId());
        assertThat(programme.get("manager", "/api/programme/figures/incidents").text()).contains("mail-delivery");

        assertThat(programme.post("manager", "/api/operations/retry/preview", values("ids", List.of(incident))).body().path("done").asInt()).isEqualTo(1);
        assertThat(programme.post("manager", "/api/operations/retry", values("ids", List.of(incident))).body().path("done").asInt()).isEqualTo(1);

        var retried = management.createJobQuery().jobId(job.getId()).singleResult();
        assertThat(retried.getRetries()).isEqualTo(1);
        assertThat(retried.getDuedate()).as("at once").isBeforeOrEqualTo(Date.from(clock.instant()));
        assertThat(programme.post("manager", "/api/operations/retry", values("ids", List.of(incident))).body().path("refused").asInt()).isEqualTo(1);
    }

    @Test
    void onlyManagersAndAdministratorsActAndOnlyWithAReason() {
        var task = task(programme.submit("KEN", "Operations: not by everybody"), "endorse-request");
        var order = values("ids", List.of(task), "assignee", "ken-rc", "reason", REASON);

        for (var person : List.of("ken-focal-point", "ken-rc", "secretariat", "task-force", "ohchr-desk", "finance", "undp")) {
            for (var operation : List.of("reassign", "due-date", "cancel", "retry")) {
                assertThat(programme.post(person, "/api/operations/" + operation, order).status()).as(person + " " + operation).isEqualTo(403);
                assertThat(programme.post(person, "/api/operations/" + operation + "/preview", order).status()).isEqualTo(403);
            }
        }
        assertThat(programme.post(null, "/api/operations/reassign", order).status()).isEqualTo(401);
        var silent = programme.post("manager", "/api/operations/reassign", values("ids", List.of(task), "assignee", "ken-rc"));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body().path("faults").get(0).path("label").asText()).isEqualTo("Reason");
        assertThat(programme.post("manager", "/api/operations/reassign", values("ids", List.of(task), "assignee", "nobody", "reason", REASON)).status()).isEqualTo(400);
        assertThat(programme.post("manager", "/api/operations/explode", order).status()).isEqualTo(404);
        assertThat(assignee(task)).isNull();
    }

    private String task(String reference, String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(key).singleResult().getId();
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private String instance(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    private String incident(String job) {
        for (JsonNode item : programme.get("manager", "/api/programme/lists/incidents?process=mail-delivery&size=200").body().path("items")) {
            if (item.path("job").asText().equals(job)) {
                return item.path("id").asText();
            }
        }
        throw new AssertionError("No incident of job " + job);
    }

    private long balance() {
        return jdbc.sql("select balance_after_cents from grant_ledger_entry order by id desc limit 1").query(Long.class).single();
    }

    private int audited(String subject, String what) {
        return jdbc.sql("select count(*) from audit_entry where subject = :subject and what = :what and who = 'manager'")
            .param("subject", subject).param("what", what).query(Integer.class).single();
    }
}
