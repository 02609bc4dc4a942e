package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.action2.casework.PeopleOfTheDirectory;
import org.action2.casework.access.Caller;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Who sees and handles escalations, with the engine's authorization on. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-escalation") // moves the clock, and with it everybody's cases
class EscalationAccessTest {

    @LocalServerPort
    private int port;

    @Autowired
    private LateCases cases;

    @Autowired
    private IdentityService identity;

    @Autowired
    private PeopleOfTheDirectory people;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FilterService filters;

    @BeforeEach
    void startOnAMonday() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-07-05T06:00:00Z")));
    }

    @AfterEach
    void clear() {
        cases.clear();
    }

    @Test
    void supervisorsSeeTheEscalationAmongTheirTeamsTasks() {
        escalated(cases.task(cases.submitted(), "endorse-request"));

        assertThat(names("secretariat", "My team's open tasks")).contains("Handle escalation");
        assertThat(names("secretariat", "Escalated")).contains("Handle escalation");
        assertThat(names("ken-rc", "Escalated")).containsExactly("Endorse request");
        assertThat(names("svn-rc", "Escalated")).isEmpty();
        assertThat(names("undp", "Escalated")).isEmpty();
    }

    @Test
    void onlySupervisorsDecide() {
        escalated(cases.task(cases.submitted(), "endorse-request"));

        for (var person : List.of("ken-rc", "ken-focal-point", "undp", "manager")) {
            assertThatThrownBy(() -> cases.complete(escalation(), person, "escalationAction", "take-over"))
                .as(person).isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    void managerTakesOverAndDoesTheLateTask() {
        var instance = cases.endorsed();
        var late = escalated(cases.task(instance, "screen-request"));
        cases.passTimer(escalation(), "handle-escalation-late");

        cases.complete(escalation(), "manager", "escalationAction", "take-over");
        cases.complete(late, "manager", "screeningOutcome", "eligible", "screeningComment", "");
        cases.runJobs();

        assertThat(cases.tasks(instance, "review-request")).isNotEmpty();
        assertThat(tasks.createTaskQuery().taskDefinitionKey("handle-escalation").count()).isZero();
    }

    @Test
    void nobodyTakesOverWhatBindsAnOffice() {
        var endorsement = escalated(cases.task(cases.submitted(), "endorse-request"));
        refusesTakingOver("secretariat", endorsement);
        cases.passTimer(escalation(), "handle-escalation-late");
        refusesTakingOver("manager", endorsement);
        clear();
        startOnAMonday();

        refusesTakingOver("secretariat", escalated(cases.task(cases.inReview(), "review-request")));
    }

    private void refusesTakingOver(String supervisor, Task late) {
        var form = caller(supervisor).get("/engine-rest/task/" + escalation(late).getId() + "/form-variables").json();
        assertThat(form.path("escalationActions").toString()).contains("reassign", "extend").doesNotContain("take-over");
        var takeOver = Map.of("variables", Map.of("escalationAction", Map.of("value", "take-over")));

        for (var way : List.of("submit-form", "complete")) {
            var answer = caller(supervisor).post("/engine-rest/task/" + escalation(late).getId() + "/" + way, takeOver);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.json().path("faults").findValuesAsText("label")).containsExactly("Decision");
        }
        assertThat(cases.current(late).getAssignee()).isNull();
    }

    @Test
    void aReviewIsGivenOnlyToAnotherMemberOfItsAgency() {
        var late = escalated(cases.task(cases.inReview(), "review-request"));
        var agency = tasks.getIdentityLinksForTask(late.getId()).get(0).getGroupId();
        identity.createMembership("secretariat", agency);
        try {
            for (var outsider : List.of("secretariat", "ken-focal-point", "undp", "manager", "secretariat-of-nobody", "")) {
                var answer = give(late, outsider);
                assertThat(answer.status()).as(outsider + answer).isEqualTo(400);
                assertThat(answer.json().path("faults").findValuesAsText("label")).as(outsider).containsExactly("New assignee");
            }
        } finally {
            identity.deleteMembership("secretariat", agency);
        }

        assertThat(give(late, agency.replace("agency-", "")).status()).isEqualTo(204);
        assertThat(cases.current(late).getAssignee()).isEqualTo(agency.replace("agency-", ""));
    }

    private Caller.Answer give(Task late, String assignee) {
        return caller("secretariat").post("/engine-rest/task/" + escalation(late).getId() + "/submit-form",
            Map.of("variables", Map.of("escalationAction", Map.of("value", "reassign"), "newAssignee", Map.of("value", assignee))));
    }

    private Caller caller(String person) {
        return Caller.basic(port, person);
    }

    @Test
    void supervisorExtendsTheLateTaskAndItsEndFollows() {
        var instance = cases.returned();
        var late = escalated(cases.task(instance, "complete-request"));

        cases.complete(escalation(), "ken-rc", "escalationAction", "extend", "newDueDate", "2027-08-20", "reason", "Elections.");

        assertThat(cases.current(late).getDueDate().toInstant()).isEqualTo("2027-08-20T14:00:00Z");
        assertThat(cases.timer(late, "complete-request-lapsed").getDuedate().toInstant()).isEqualTo("2027-08-31T14:00:00Z");
    }

    @Test
    void caseThatIsSuspendedGetsItsDaysBack() {
        var instance = cases.submitted();
        var late = cases.task(instance, "endorse-request");

        people.as("admin", () -> {
            runtime.suspendProcessInstanceById(instance.getId());
            return null;
        });
        cases.passUntil(Instant.parse("2027-07-19T06:00:00Z"));
        people.as("admin", () -> {
            runtime.activateProcessInstanceById(instance.getId());
            return null;
        });

        assertThat(cases.current(late).getDueDate().toInstant()).isEqualTo("2027-07-26T14:00:00Z");
    }

    private List<String> names(String person, String filter) {
        var id = filters.createTaskFilterQuery().filterName(filter).singleResult().getId();
        return people.as(person, () -> filters.<Task>list(id).stream().map(Task::getName).sorted().toList());
    }

    private Task escalated(Task late) {
        cases.passTimer(late, late.getTaskDefinitionKey() + "-late");
        return late;
    }

    private Task escalation(Task late) {
        return tasks.createTaskQuery().taskDefinitionKey("handle-escalation").processVariableValueEquals("lateTaskId", late.getId()).singleResult();
    }

    private Task escalation() {
        return tasks.createTaskQuery().taskDefinitionKey("handle-escalation").singleResult();
    }
}
