package org.action2.casework.handover;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** All that somebody had goes to another or back to the teams: told beforehand, thing by thing, and on record. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.gather-for=PT2M")
class HandOverTest extends CaseworkServices {

    private static final String LEAVER = "ken-rc-leaver";
    private static final String HEIR = "ken-rc-heir";
    private static final String COLLEAGUE = "ken-rc-colleague";
    private static final String REASON = "She moves to another duty station.";

    @Autowired
    private ModelDriver driver;
    @Autowired
    private Clock clock;

    private Instant begun;

    @BeforeEach
    void createPeople() {
        begun = clock.instant();
        create(LEAVER, "resident-coordinator", "country-team");
        create(HEIR, "resident-coordinator");
        create(COLLEAGUE, "resident-coordinator");
        List.of(LEAVER, HEIR, COLLEAGUE).forEach(person -> identity.createTenantUserMembership("KEN", person));
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from absence").update();
        jdbc.sql("delete from stand_in").update();
        runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-request").list()
            .forEach(request -> runtime.deleteProcessInstance(request.getId(), "tried"));
        List.of(LEAVER, HEIR, COLLEAGUE).forEach(identity::deleteUser);
        jdbc.sql("delete from hand_over_item").update();
        jdbc.sql("delete from hand_over").update();
    }

    @Test
    void everythingGoesToTheOtherAfterItWasShown() {
        var instance = driver.submit(request());
        var task = held(instance);

        var preview = post("manager", "/preview", order(LEAVER, HEIR)).json();
        assertThat(outcomes(preview)).containsExactly("task: handed-over to " + HEIR);
        assertThat(preview.path("id").isNull()).isTrue();
        assertThat(assignee(task)).isEqualTo(LEAVER);
        assertThat(written()).isZero();

        var done = post("manager", "", order(LEAVER, HEIR)).json();
        assertThat(outcomes(done)).containsExactly("task: handed-over to " + HEIR);
        assertThat(assignee(task)).isEqualTo(HEIR);
        assertThat(tasks.getTaskComments(task.getId())).singleElement().satisfies(comment -> {
            assertThat(comment.getFullMessage()).isEqualTo("Handed over from " + LEAVER + " to " + HEIR + ": " + REASON);
            assertThat(comment.getUserId()).isEqualTo("manager");
        });
        assertThat(me("manager").get("/api/cases/" + reference(instance) + "/story").body()).contains(REASON);
        assertThat(jdbc.sql("select who || ': ' || why from audit_entry where subject = :id and kind = 'hand-over'").param("id", task.getId())
            .query(String.class).single()).isEqualTo("manager: " + REASON);
        assertThat(told(HEIR, "handed-over")).isEqualTo(1);
        assertThat(told(LEAVER, "handed-away")).isEqualTo(1);
    }

    @Test
    void aSecondTimeFindsOnlyWhatIsLeft() {
        held(driver.submit(request()));
        post("manager", "", order(LEAVER, HEIR));

        var again = post("manager", "", order(LEAVER, HEIR)).json();
        assertThat(again.path("items")).isEmpty();
        assertThat(again.path("id").isNull()).isTrue();

        var later = held(driver.submit(request()));
        assertThat(outcomes(post("manager", "", order(LEAVER, HEIR)).json())).containsExactly("task: handed-over to " + HEIR);
        assertThat(assignee(later)).isEqualTo(HEIR);
        assertThat(told(HEIR, "handed-over")).isEqualTo(2);
    }

    @Test
    void teamTakesBackWhatNobodyIsNamedForAndHearsOfIt() {
        var task = held(driver.submit(request()));

        assertThat(outcomes(post("admin", "", order(LEAVER, null)).json())).containsExactly("task: released to team");

        assertThat(assignee(task)).isNull();
        assertThat(told(COLLEAGUE, "task-released")).isEqualTo(1);
        assertThat(me(COLLEAGUE).post("/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", COLLEAGUE)).status()).isEqualTo(204);
    }

    @Test
    void whatTheOtherMayNotHaveGoesToTheTeamOrStaysAsChosen() {
        var mine = held(driver.submit(request()));
        identity.createMembership(LEAVER, "secretariat");
        var screening = driver.submit(request());
        driver.complete(screening, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        var ofTheSecretariat = driver.only(screening, "screen-request");
        assertThat(claim(ofTheSecretariat, LEAVER).status()).isEqualTo(204);

        var kept = post("manager", "/preview", order(LEAVER, HEIR, "keep")).json();
        assertThat(outcomes(kept)).containsExactlyInAnyOrder("task: handed-over to " + HEIR, "task: kept with " + LEAVER);
        assertThat(refusals(kept)).containsExactly(HEIR + " does not work on tasks of that team.");

        var done = post("manager", "", order(LEAVER, HEIR)).json();
        assertThat(outcomes(done)).containsExactlyInAnyOrder("task: handed-over to " + HEIR, "task: released to team");
        assertThat(refusals(done)).containsExactly(HEIR + " does not work on tasks of that team.");
        assertThat(assignee(mine)).isEqualTo(HEIR);
        assertThat(assignee(ofTheSecretariat)).isNull();
    }

    @Test
    void otherCountriesAndActsThatExcludeAreRefusedInWords() {
        held(driver.submit(request()));
        assertThat(refusals(post("manager", "/preview", order(LEAVER, "svn-rc")).json())).containsExactly("svn-rc does not work for KEN.");

        identity.createMembership("ken-focal-point", "resident-coordinator");
        try {
            var refused = refusals(post("manager", "/preview", order(LEAVER, "ken-focal-point")).json());
            assertThat(refused).singleElement().asString().contains("submitted");
        } finally {
            identity.deleteMembership("ken-focal-point", "resident-coordinator");
        }
    }

    @Test
    void whatOneWithoutAnAccountHasIsHandedOver() {
        var task = held(driver.submit(request()));
        jdbc.sql("update act_ru_task set assignee_ = 'long-gone' where id_ = :id").param("id", task.getId()).update();

        var people = me("manager").get("/api/handovers/people").json();
        assertThat(people).anySatisfy(person -> {
            assertThat(person.path("id").asText()).isEqualTo("long-gone");
            assertThat(person.path("tasks").asInt()).isEqualTo(1);
            assertThat(person.path("hasAccount").asBoolean()).isFalse();
        });
        assertThat(outcomes(post("manager", "", order("long-gone", HEIR)).json())).containsExactly("task: handed-over to " + HEIR);

        assertThat(assignee(task)).isEqualTo(HEIR);
        assertThat(told("long-gone", "handed-away")).isZero();
        assertThat(faults(post("manager", "", order("long-gone", HEIR)))).containsExactly("from");
    }

    @Test
    void whatADeputyHasForThePersonGoesAndWhatThePersonHasAsADeputyReturns() {
        var ofTheLeaver = held(driver.submit(request()));
        standsIn(LEAVER, COLLEAGUE);
        assertThat(assignee(ofTheLeaver)).isEqualTo(COLLEAGUE);

        var done = post("manager", "", order(LEAVER, HEIR)).json();

        assertThat(outcomes(done)).containsExactly("task: handed-over to " + HEIR);
        var now = tasks.createTaskQuery().taskId(ofTheLeaver.getId()).singleResult();
        assertThat(now.getAssignee()).isEqualTo(HEIR);
        assertThat(now.getOwner()).isNull();
        assertThat(jdbc.sql("select count(*) from stand_in where task_id = :id and assigned").param("id", now.getId()).query(Integer.class).single()).isZero();
    }

    @Test
    void whoStandsInForOthersDoesNotAnyLonger() {
        var instance = driver.submit(request());
        var task = driver.only(instance, "endorse-request");
        claim(task, COLLEAGUE);
        standsIn(COLLEAGUE, LEAVER);
        assertThat(assignee(task)).isEqualTo(LEAVER);

        assertThat(outcomes(post("manager", "/preview", order(LEAVER, HEIR)).json()))
            .containsExactly("stand-in: ended with " + COLLEAGUE, "task: returned to " + COLLEAGUE);
        assertThat(outcomes(post("manager", "", order(LEAVER, HEIR)).json()))
            .containsExactly("stand-in: ended with " + COLLEAGUE, "task: returned to " + COLLEAGUE);

        assertThat(assignee(task)).isEqualTo(COLLEAGUE);
        assertThat(tasks.getTaskComments(task.getId())).singleElement().satisfies(comment ->
            assertThat(comment.getFullMessage()).isEqualTo("Returned from " + LEAVER + " to " + COLLEAGUE + ": " + REASON));
        assertThat(told(COLLEAGUE, "deputy-declined")).isEqualTo(1);
        assertThat(me(COLLEAGUE).get("/api/preferences").json().path("absence").path("answer").asText()).isEqualTo("declined");
        assertThat(outcomes(post("manager", "/preview", order(LEAVER, HEIR)).json())).isEmpty();
    }

    @Test
    void tasksOfferedByNameAndTasksDelegatedAreHandedOver() {
        var byName = driver.only(driver.submit(request()), "endorse-request");
        tasks.addCandidateUser(byName.getId(), LEAVER);
        var delegated = held(driver.submit(request()));
        tasks.delegateTask(delegated.getId(), COLLEAGUE);

        assertThat(outcomes(post("manager", "", order(LEAVER, HEIR)).json()))
            .containsExactlyInAnyOrder("candidate: handed-over to " + HEIR, "task: handed-over to " + HEIR);

        assertThat(tasks.getIdentityLinksForTask(byName.getId())).extracting("userId").contains(HEIR).doesNotContain(LEAVER);
        var now = tasks.createTaskQuery().taskId(delegated.getId()).singleResult();
        assertThat(now.getAssignee()).isEqualTo(HEIR);
        assertThat(now.getOwner()).isNull();
        assertThat(now.getDelegationState()).isNull();
    }

    @Test
    void whoHearsOfDecisionsIsHandedOverAndWhoSubmittedStaysOnRecord() {
        var instance = driver.submit(request(), LEAVER);
        var reference = reference(instance);
        identity.createMembership(HEIR, "country-team");

        assertThat(outcomes(post("manager", "", order(LEAVER, HEIR)).json())).containsExactly("requester: handed-over to " + HEIR);
        declineAtScreening(instance);

        assertThat(told(HEIR, "request-decided")).isEqualTo(1);
        assertThat(told(LEAVER, "request-decided")).isZero();
        assertThat(jdbc.sql("select submitted_by from seed_funding_request where reference = :r").param("r", reference).query(String.class).single()).isEqualTo(LEAVER);
        assertThat(me("manager").get("/api/cases/" + reference + "/story").body()).contains("Who hears what is decided: handed over from " + LEAVER);
    }

    @Test
    void backToTheTeamMeansThatTheCountryTeamHearsOfDecisions() {
        var instance = driver.submit(request(), LEAVER);

        assertThat(outcomes(post("manager", "", order(LEAVER, HEIR)).json())).as("who is not of the country team").containsExactly("requester: released to team");
        declineAtScreening(instance);

        assertThat(told("ken-focal-point", "request-decided")).isEqualTo(1);
        assertThat(told("svn-focal-point", "request-decided")).isZero();
    }

    @Test
    void casesOnHoldStayUntilTheyGoOn() {
        var instance = driver.submit(request());
        var task = held(instance);
        runtime.suspendProcessInstanceById(instance.getId());

        var kept = post("manager", "", order(LEAVER, HEIR)).json();
        assertThat(outcomes(kept)).containsExactly("task: kept with " + LEAVER);
        assertThat(refusals(kept)).containsExactly("This case is on hold. Hand over again once it is resumed.");

        runtime.activateProcessInstanceById(instance.getId());
        post("manager", "", order(LEAVER, HEIR));
        assertThat(assignee(task)).isEqualTo(HEIR);
    }

    @Test
    void listTellsWhereEachCaseStandsNow() {
        var instance = driver.submit(request());
        held(instance);
        var id = post("manager", "", order(LEAVER, HEIR)).json().path("id").asText();

        var now = me(HEIR).get("/api/handovers/" + id).json();
        assertThat(now.path("handOver").path("from").asText()).isEqualTo(LEAVER);
        var item = now.path("items").get(0);
        assertThat(item.path("reference").asText()).isEqualTo(reference(instance));
        assertThat(item.path("title").asText()).isEqualTo("Legal aid for survivors");
        assertThat(item.path("stage").asText()).isEqualTo("Endorsement");
        assertThat(item.path("open").asBoolean()).isTrue();
        assertThat(item.path("with").asText()).isEqualTo(HEIR);
        assertThat(item.path("due").isNull()).isFalse();

        driver.complete(instance, "endorse-request", HEIR, "endorsed", true, "endorsementComment", "Agreed.");
        item = me(HEIR).get("/api/handovers/" + id).json().path("items").get(0);
        assertThat(item.path("stage").asText()).isEqualTo("Screening");
        assertThat(item.path("open").asBoolean()).isFalse();
        assertThat(me("manager").get("/api/handovers").json().path("items").get(0).path("id").asText()).isEqualTo(id);
        assertThat(me(HEIR).get("/api/handovers").json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void othersDoNotSeeTheHandOver() {
        var slovenia = slovenian();
        identity.createTenantUserMembership("SVN", LEAVER);
        assertThat(claim(slovenia, LEAVER).status()).isEqualTo(204);
        held(driver.submit(request()));
        var id = post("manager", "", order(LEAVER, null)).json().path("id").asText();

        assertThat(me("manager").get("/api/handovers/" + id).json().path("items")).hasSize(2);
        assertThat(me(COLLEAGUE).get("/api/handovers/" + id).status()).isEqualTo(404);
        assertThat(me(COLLEAGUE).get("/api/handovers").json().path("total").asInt()).isZero();
        assertThat(me("manager").get("/api/handovers/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(me("manager").get("/api/handovers/none").status()).isEqualTo(400);
    }

    @Test
    void onlyManagersAndAdministratorsHandOver() {
        var task = held(driver.submit(request()));

        for (var person : List.of(LEAVER, HEIR, "ken-focal-point", "secretariat", "task-force", "ohchr-desk", "finance", "undp")) {
            assertThat(post(person, "", order(LEAVER, person)).status()).as(person).isEqualTo(403);
            assertThat(post(person, "/preview", order(LEAVER, person)).status()).as(person).isEqualTo(403);
            assertThat(me(person).get("/api/handovers/people").status()).as(person).isEqualTo(403);
        }
        assertThat(assignee(task)).isEqualTo(LEAVER);
    }

    @Test
    void ordersThatMeanNothingAreRefused() {
        assertThat(faults(post("manager", "", order(LEAVER, "nobody-here")))).containsExactly("to");
        assertThat(faults(post("manager", "", order(LEAVER, LEAVER)))).containsExactly("to");
        assertThat(faults(post("manager", "", order("nobody-here", HEIR)))).containsExactly("from");
        assertThat(faults(post("manager", "", Map.of("from", LEAVER)))).containsExactly("reason");
        assertThat(faults(post("manager", "", order(LEAVER, HEIR, "burn")))).containsExactly("otherwise");
        assertThat(faults(post("manager", "", Map.of()))).containsExactly("from", "reason");
    }

    @Test
    void fiveHundredTasksGoAtOnceAndAreToldInOneMail() {
        var task = held(driver.submit(request()));
        jdbc.sql("""
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_, priority_, create_time_, suspension_state_, tenant_id_)
            select 'hand-over-' || n, 1, t.execution_id_, t.proc_inst_id_, t.proc_def_id_, t.name_, t.task_def_key_, t.assignee_, 50, t.create_time_, 1, t.tenant_id_
            from act_ru_task t, generate_series(1, 499) n where t.id_ = :id
            """).param("id", task.getId()).update();
        jdbc.sql("""
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'hand-over-' || n, 1, 'resident-coordinator', 'candidate', 'hand-over-' || n from generate_series(1, 499) n
            """).update();
        try {
            var sent = System.nanoTime();
            var done = post("manager", "", order(LEAVER, HEIR)).json();
            var millis = (System.nanoTime() - sent) / 1_000_000;

            assertThat(done.path("done").asInt()).as(done.toString()).isEqualTo(500);
            assertThat(tasks.createTaskQuery().taskAssignee(HEIR).count()).isEqualTo(500);
            assertThat(told(HEIR, "handed-over")).isEqualTo(1);
            assertThat(told(HEIR, "bundle")).as("mails of two minutes each, after %s ms", millis).isLessThanOrEqualTo((int) (1 + millis / 120_000));
        } finally {
            jdbc.sql("delete from act_ru_identitylink where task_id_ like 'hand-over-%'").update();
            jdbc.sql("delete from act_ru_task where id_ like 'hand-over-%'").update();
        }
    }

    private Task slovenian() {
        var request = new HashMap<>(request());
        request.put("country", "SVN");
        request.put("title", "Slovenian legal aid");
        return driver.only(driver.submit(request, "svn-focal-point"), "endorse-request");
    }

    private void declineAtScreening(ProcessInstance instance) {
        driver.complete(instance, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "Agreed.");
        driver.complete(instance, "screen-request", "secretariat", "screeningOutcome", "ineligible", "screeningComment", "Not of the programme.");
    }

    private void create(String account, String... groups) {
        var user = identity.newUser(account);
        user.setPassword("action2");
        identity.saveUser(user);
        List.of(groups).forEach(group -> identity.createMembership(account, group));
    }

    private void standsIn(String person, String deputy) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var days = Map.of("from", today.toString(), "until", today.plusDays(7).toString());
        var absence = new HashMap<String, Object>(days);
        absence.put("deputy", deputy);
        assertThat(me(person).put("/api/preferences", Map.of("language", "en", "choices", Map.of(), "absence", absence)).status()).isEqualTo(200);
        var answer = new HashMap<String, Object>(days);
        answer.put("answer", "agreed");
        assertThat(me(deputy).put("/api/preferences/stand-ins/" + person, answer).status()).isEqualTo(200);
    }

    private Caller me(String account) {
        return Caller.basic(port, account);
    }

    private Answer post(String person, String path, Map<String, Object> order) {
        return me(person).post("/api/handovers" + path, order);
    }

    private static Map<String, Object> order(String from, String to) {
        return order(from, to, null);
    }

    private static Map<String, Object> order(String from, String to, String otherwise) {
        var order = new HashMap<String, Object>();
        order.put("from", from);
        order.put("to", to);
        order.put("reason", REASON);
        order.put("otherwise", otherwise);
        return order;
    }

    /** An endorsement that the leaver has claimed. */
    private Task held(ProcessInstance instance) {
        var task = driver.only(instance, "endorse-request");
        assertThat(claim(task, LEAVER).status()).isEqualTo(204);
        return task;
    }

    private Answer claim(Task task, String person) {
        return me(person).post("/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", person));
    }

    private static List<String> outcomes(JsonNode effects) {
        return each(effects.path("items")).map(item -> item.path("kind").asText() + ": " + item.path("outcome").asText()
            + (List.of("kept", "ended").contains(item.path("outcome").asText()) ? " with " : " to ")
            + (item.path("holder").isNull() ? "team" : item.path("holder").asText())).toList();
    }

    private static List<String> refusals(JsonNode effects) {
        return each(effects.path("items")).filter(item -> !item.path("refusal").isNull()).map(item -> item.path("refusal").asText()).toList();
    }

    private static List<String> faults(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return each(answer.json().path("faults")).map(fault -> fault.path("field").asText()).toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private String reference(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey();
    }

    private int written() {
        return jdbc.sql("select count(*) from hand_over").query(Integer.class).single();
    }

    private int told(String recipient, String event) {
        return jdbc.sql("select count(*) from outbox_message where recipient = :recipient and event = :event and created_at >= :begun")
            .param("recipient", recipient).param("event", event).param("begun", begun.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }
}
