package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller.Answer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody with every hat tries what each row of the table of incompatible acts keeps them from, over HTTP. */
@CaseworkTest
class IncompatibleActsTest extends CaseworkServices {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String ALL_HATS = "all-hats";
    private static final String COLLEAGUE = "all-hats-colleague";
    private static final List<String> HATS = List.of("country-team", "resident-coordinator", "secretariat", "task-force", "finance", "ohchr-desk", "agency-unfpa");
    private static final Map<String, Object> NOTHING = Map.of("variables", Map.of());

    @Autowired
    private RepositoryService repository;

    /** A row of the table, and the process in which its act is a task. */
    private record Row(String process, String act, String earlierAct, String rule) {
    }

    @BeforeEach
    void createPeople() {
        List.of(ALL_HATS, COLLEAGUE).forEach(account -> {
            var user = identity.newUser(account);
            user.setPassword(Caller.PASSWORD);
            identity.saveUser(user);
            HATS.forEach(group -> identity.createMembership(account, group));
            identity.createTenantUserMembership("KEN", account);
        });
    }

    @AfterEach
    void deletePeople() {
        identity.deleteUser(ALL_HATS);
        identity.deleteUser(COLLEAGUE);
    }

    @Test
    void eachPairOfTheTableIsRefusedToOnePersonAndNotToTheirColleague() {
        var person = Caller.signedIn(port, ALL_HATS);
        var colleague = Caller.signedIn(port, COLLEAGUE);
        var rows = rows();
        assertThat(rows).hasSizeGreaterThan(50);

        rows.forEach(row -> {
            var waiting = waitingAfter(row, ALL_HATS, null);
            assertRefused(row, person, waiting);
            assertNotRefused(row, colleague, waiting);
            runtime.deleteProcessInstance(waiting.instance(), "tried");
        });
    }

    @Test
    void whatADeputyDidForAPersonExcludesBoth() {
        var person = Caller.signedIn(port, ALL_HATS);
        var row = rows().stream().filter(each -> each.act().equals("record-disbursement") && each.earlierAct().equals("decide-request")).findFirst().orElseThrow();

        var deputyDid = waitingAfter(row, "task-force", ALL_HATS);
        assertThat(assertRefused(row, person, deputyDid)).contains("Ingrid Larsen decided on this request for you. ");
        var personDid = waitingAfter(row, ALL_HATS, "task-force");
        assertThat(assertRefused(row, person, personDid)).contains("You decided on this request for Ingrid Larsen. ");
        runtime.deleteProcessInstance(deputyDid.instance(), "tried");
        runtime.deleteProcessInstance(personDid.instance(), "tried");
    }

    @Test
    void excludedPersonDoesNotTakeTheTaskEither() {
        var row = rows().stream().filter(each -> each.act().equals("decide-request") && each.earlierAct().equals("endorse-request")).findFirst().orElseThrow();
        var waiting = waitingAfter(row, ALL_HATS, null);

        var claimed = Caller.basic(port, ALL_HATS).post("/engine-rest/task/" + waiting.task() + "/claim", Map.of("userId", ALL_HATS));
        var assigned = Caller.signedIn(port, "admin").post(ENGINE + "/task/" + waiting.task() + "/assignee", Map.of("userId", ALL_HATS));

        assertThat(claimed.status()).as(claimed.toString()).isEqualTo(400);
        assertThat(claimed.json().path("faults").get(0).path("label").asText()).isEqualTo("Decide on request");
        assertThat(claimed.json().path("message").asText()).isEqualTo(
            "Decide on request: You endorsed this request or returned it. Whoever endorses a request does not decide on it.");
        assertThat(assigned.status()).as(assigned.toString()).isEqualTo(400);
        assertThat(assigned.body()).contains(ALL_HATS + " endorsed this request");
        assertThat(tasks.createTaskQuery().taskId(waiting.task()).singleResult().getAssignee()).isNull();
        runtime.deleteProcessInstance(waiting.instance(), "tried");
    }

    private String assertRefused(Row row, Caller person, WaitingCase waiting) {
        for (var way : List.of("submit-form", "complete")) {
            var answer = person.post(ENGINE + "/task/" + waiting.task() + "/" + way, submitted(row));
            assertThat(answer.status()).as("%s %s: %s", way, row, answer).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).as(way).contains(row.rule());
            assertThat(answer.json().path("faults")).hasSize(1);
        }
        assertThat(tasks.createTaskQuery().taskId(waiting.task()).count()).isEqualTo(1);
        return person.post(ENGINE + "/task/" + waiting.task() + "/complete", submitted(row)).json().path("message").asText();
    }

    /** The form may have its own objections; the table has none. */
    private void assertNotRefused(Row row, Caller colleague, WaitingCase waiting) {
        Answer answer = colleague.post(ENGINE + "/task/" + waiting.task() + "/complete", Map.of("variables", Map.of("noField", Map.of("value", "x"))));
        assertThat(answer.status()).as("%s: %s", row, answer).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(row.rule()).contains("noField");
    }

    private static Map<String, Object> submitted(Row row) {
        return row.act().equals("declare-conflict") ? Map.of("variables", Map.of("conflictOfInterest", Caller.variable(true))) : NOTHING;
    }

    private WaitingCase waitingAfter(Row row, String person, String forWhom) {
        var waiting = WaitingCase.at(runtime, tasks, row.process(), row.act());
        jdbc.sql("insert into case_act (case_id, act, person, for_whom, at) values (:case, :act, :person, :forWhom, now())")
            .param("case", waiting.instance()).param("act", row.earlierAct()).param("person", person).param("forWhom", forWhom).update();
        return waiting;
    }

    private List<Row> rows() {
        var processes = new HashMap<String, String>();
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(definition -> repository.getBpmnModelInstance(definition.getId())
            .getModelElementsByType(UserTask.class).forEach(task -> processes.put(task.getId(), definition.getKey())));
        var decision = repository.createDecisionDefinitionQuery().decisionDefinitionKey("incompatible-acts").latestVersion().singleResult();
        return repository.getDmnModelInstance(decision.getId()).getModelElementsByType(Rule.class).stream().map(rule -> {
            var in = rule.getInputEntries().stream().map(entry -> entry.getText().getTextContent().replace("\"", "")).toList();
            var out = rule.getOutputEntries().stream().map(entry -> entry.getText().getTextContent().replace("\"", "")).toList();
            return new Row(processes.get(in.get(0)), in.get(0), in.get(1), out.get(1));
        }).filter(row -> !row.earlierAct().equals("nothing")).toList();
    }
}
