package org.action2.casework.deputies;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.access.Caller.Answer;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A deputy belongs to the group and the country, agrees first, can change their mind, and wears one hat as everybody. */
@CaseworkTest
class DeputiesTest extends CaseworkServices {

    private static final String PERSON = "ken-rc";
    private static final String DEPUTY = "ken-rc-deputy";
    private static final String MANY_GROUPS = "ken-many-groups";
    private static final Object[] ENDORSED = {"endorsed", true, "endorsementComment", "Agreed."};
    private static final Map<String, Object> ENDORSEMENT = Map.of("variables",
        Map.of("endorsed", Map.of("value", true), "endorsementComment", Map.of("value", "Agreed.")));

    @Autowired
    private ModelDriver driver;
    @Autowired
    private FollowAbsences followAbsences;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void createPeople() {
        create(DEPUTY, "resident-coordinator");
        create(MANY_GROUPS, "country-team", "resident-coordinator", "task-force", "finance", "agency-unwomen", "agency-unicef");
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from absence").update();
        followAbsences.follow();
        jdbc.sql("delete from stand_in").update();
        List.of(DEPUTY, MANY_GROUPS).forEach(identity::deleteUser);
    }

    @Test
    void deputyBelongsToAGroupAndACountryOfThePerson() {
        assertThat(refusal("ken-focal-point")).contains("belongs to a group of yours");
        assertThat(refusal("svn-rc")).contains("works for a country of yours");
        assertThat(refusal("nobody-here")).contains("somebody else who works here");
        assertThat(refusal(PERSON)).contains("somebody else who works here");
        assertThat(away(PERSON, DEPUTY).status()).isEqualTo(200);
    }

    @Test
    void nothingIsHandedOverBeforeTheDeputyAgrees() {
        var instance = driver.submit(request());
        var task = claimed(instance, "endorse-request", PERSON);

        assertThat(away(PERSON, DEPUTY).json().path("absence").path("answer").asText()).isEqualTo("asked");
        followAbsences.follow();
        assertThat(assignee(task)).isEqualTo(PERSON);
        assertThat(told("deputy-asked", DEPUTY)).isTrue();

        var asked = me(DEPUTY).get("/api/preferences").json().path("standsInFor").get(0);
        assertThat(asked.path("person").asText()).isEqualTo(PERSON);
        assertThat(asked.path("name").asText()).isEqualTo("Daniel Mwangi");
        assertThat(asked.path("answer").asText()).isEqualTo("asked");
        assertThat(answer(DEPUTY, PERSON, "agreed").status()).isEqualTo(200);

        assertThat(assignee(task)).isEqualTo(DEPUTY);
        assertThat(me(PERSON).get("/api/preferences").json().path("absence").path("answer").asText()).isEqualTo("agreed");
        assertThat(submit(task, DEPUTY).status()).isEqualTo(204);
        assertThat(jdbc.sql("select person || ' for ' || for_whom from case_act where case_id = :case and act = 'endorse-request'")
            .param("case", instance.getId()).query(String.class).single()).isEqualTo("ken-rc-deputy for ken-rc");
    }

    @Test
    void declinedMeansThatAllStaysWithThePersonWhoIsTold() {
        var task = claimed(driver.submit(request()), "endorse-request", PERSON);
        away(PERSON, DEPUTY);

        answer(DEPUTY, PERSON, "declined");
        followAbsences.follow();

        assertThat(assignee(task)).isEqualTo(PERSON);
        assertThat(me(PERSON).get("/api/preferences").json().path("absence").path("answer").asText()).isEqualTo("declined");
        assertThat(told("deputy-declined", PERSON)).isTrue();
    }

    @Test
    void withdrawnConsentTakesTheTasksBackAtOnce() {
        var instance = driver.submit(request());
        var task = claimed(instance, "endorse-request", PERSON);
        handOver(PERSON, DEPUTY);
        assertThat(assignee(task)).isEqualTo(DEPUTY);

        answer(DEPUTY, PERSON, "declined");

        assertThat(assignee(task)).isEqualTo(PERSON);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getOwner()).isNull();
        assertThat(submit(task, DEPUTY).status()).isEqualTo(403);
        driver.complete(instance, "endorse-request", PERSON, ENDORSED);
    }

    @Test
    void taskOfACaseOnHoldComesBackTooAndHoldsNobodyElseUp() {
        var onHold = driver.submit(request());
        var held = claimed(onHold, "endorse-request", PERSON);
        var running = claimed(driver.submit(request()), "endorse-request", PERSON);
        handOver(PERSON, DEPUTY);
        runtime.suspendProcessInstanceById(onHold.getId());

        var answered = answer(DEPUTY, PERSON, "declined");

        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        assertThat(assignee(held)).isEqualTo(PERSON);
        assertThat(assignee(running)).isEqualTo(PERSON);
        runtime.activateProcessInstanceById(onHold.getId());
    }

    @Test
    void otherDatesAreAskedAnew() {
        var task = claimed(driver.submit(request()), "endorse-request", PERSON);
        handOver(PERSON, DEPUTY);
        assertThat(away(PERSON, DEPUTY).json().path("absence").path("answer").asText()).as("nothing changed").isEqualTo("agreed");

        var longer = me(PERSON).put("/api/preferences", settings(today, today.plusDays(30), DEPUTY));

        assertThat(longer.json().path("absence").path("answer").asText()).isEqualTo("asked");
        assertThat(assignee(task)).isEqualTo(PERSON);
        assertThat(answer(DEPUTY, PERSON, "agreed").status()).as("an answer to the old dates").isEqualTo(404);
        assertThat(me(DEPUTY).put("/api/preferences/stand-ins/" + PERSON, answerFor(today, today.plusDays(30), "agreed")).status()).isEqualTo(200);
        assertThat(assignee(task)).isEqualTo(DEPUTY);
    }

    @Test
    void nobodyAnswersWhatTheyWereNotAsked() {
        away(PERSON, DEPUTY);

        assertThat(answer("ken-focal-point", PERSON, "agreed").status()).isEqualTo(404);
        assertThat(me(DEPUTY).put("/api/preferences/stand-ins/" + PERSON, answerFor(today, today, "perhaps")).status()).isEqualTo(400);
        assertThat(me(PERSON).get("/api/preferences").json().path("absence").path("answer").asText()).isEqualTo("asked");
    }

    @Test
    void twoWhoStandInForEachOtherKeepTheirOwnTasksWhileBothAreAway() {
        var task = claimed(driver.submit(request()), "endorse-request", PERSON);
        handOver(PERSON, DEPUTY);
        assertThat(assignee(task)).isEqualTo(DEPUTY);

        handOver(DEPUTY, PERSON);
        followAbsences.follow();
        followAbsences.follow();

        assertThat(assignee(task)).isEqualTo(PERSON);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void circleOfPeopleWhoAreAwayWritesNothing(int size) {
        var circle = List.of(PERSON, DEPUTY, MANY_GROUPS).subList(0, size);
        var theirs = circle.stream().map(person -> claimed(driver.submit(request()), "endorse-request", person)).toList();
        IntStream.range(0, size).forEach(i -> handOver(circle.get(i), circle.get((i + 1) % size)));
        followAbsences.follow();
        var before = written();

        IntStream.range(0, 10).forEach(i -> followAbsences.follow());

        assertThat(written()).isEqualTo(before);
        assertThat(theirs).extracting(this::assignee).isEqualTo(circle);
        assertThat(jdbc.sql("select count(*) from stand_in").query(Long.class).single()).isZero();
    }

    @Test
    void oneWhoIsAwayIsNoDeputyAndThePersonReadsIt() {
        var task = claimed(driver.submit(request()), "endorse-request", PERSON);
        assertThat(away(DEPUTY, MANY_GROUPS).status()).isEqualTo(200);

        var said = away(PERSON, DEPUTY).json().path("absence");
        answer(DEPUTY, PERSON, "agreed");

        assertThat(said.path("note").asText()).contains(DEPUTY + " is away from", "your tasks stay with you");
        assertThat(assignee(task)).isEqualTo(PERSON);
        assertThat(me(DEPUTY).get("/api/preferences").json().path("standsInFor").get(0).path("answer").asText()).isEqualTo("agreed");
    }

    @Test
    void deputyWhoMovesOrHasNoAccountSwallowsNothing() {
        var task = claimed(driver.submit(request()), "endorse-request", PERSON);
        handOver(PERSON, DEPUTY);
        assertThat(assignee(task)).isEqualTo(DEPUTY);

        identity.deleteTenantUserMembership("KEN", DEPUTY);

        assertThat(assignee(task)).isEqualTo(PERSON);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getOwner()).isNull();
        assertThat(told("deputy-left", PERSON)).isTrue();
        assertThat(me(PERSON).get("/api/preferences").json().path("absence").path("answer").asText()).isEqualTo("declined");

        jdbc.sql("update absence set answer = 'agreed', deputy = 'nobody-here'").update();
        followAbsences.follow();

        assertThat(assignee(task)).isEqualTo(PERSON);
        assertThat(jdbc.sql("select count(*) from absence").query(Long.class).single()).isZero();
    }

    @Test
    void daysOfAnAbsenceAreThoseOfThePersonsZone() {
        var task = claimed(driver.submit(request()), "endorse-request", PERSON);
        try {
            ClockUtil.setCurrentTime(Date.from(today.atTime(22, 30).toInstant(ZoneOffset.UTC))); // 01:30 of the next day in Nairobi
            jdbc.sql("insert into absence (person, first_day, last_day, deputy, answer) values (:person, :day, :day, :deputy, 'agreed')")
                .param("person", PERSON).param("day", today.plusDays(1)).param("deputy", DEPUTY).update();
            followAbsences.follow();
            assertThat(assignee(task)).isEqualTo(DEPUTY);

            ClockUtil.setCurrentTime(Date.from(today.plusDays(1).atTime(20, 59).toInstant(ZoneOffset.UTC)));
            followAbsences.follow();
            assertThat(assignee(task)).isEqualTo(DEPUTY);

            ClockUtil.setCurrentTime(Date.from(today.plusDays(1).atTime(21, 1).toInstant(ZoneOffset.UTC)));
            followAbsences.follow();
            assertThat(assignee(task)).isEqualTo(PERSON);
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void deputyWhoLeavesTheGroupDoesNotCompleteAndLosesTheTask() {
        var task = claimed(driver.submit(request()), "endorse-request", PERSON);
        handOver(PERSON, MANY_GROUPS);
        assertThat(assignee(task)).isEqualTo(MANY_GROUPS);

        jdbc.sql("delete from act_id_membership where user_id_ = :id and group_id_ = 'resident-coordinator'").param("id", MANY_GROUPS).update();
        var refused = submit(task, MANY_GROUPS);
        followAbsences.follow();

        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.body()).contains("you no longer stand in for ken-rc");
        assertThat(assignee(task)).isEqualTo(PERSON);
    }

    @Test
    void deputyIsNotHandedWhatTheirOwnActsExclude() {
        var instance = driver.submit(request(), MANY_GROUPS);
        var task = claimed(instance, "endorse-request", PERSON);

        handOver(PERSON, MANY_GROUPS);

        assertThat(assignee(task)).isEqualTo(PERSON);
        var refused = submit(task, MANY_GROUPS);
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void deputyDoesNotGiveTheSecondReviewForSomebodyElse() {
        var instance = driver.submit(request());
        driver.complete(instance, "endorse-request", PERSON, ENDORSED);
        driver.complete(instance, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        var reviews = tasks.createTaskQuery().processInstanceBusinessKey(reference(instance)).taskDefinitionKey("review-request");
        var unwomens = reviews.taskCandidateGroup("agency-unwomen").singleResult();
        var unicefs = tasks.createTaskQuery().processInstanceBusinessKey(reference(instance)).taskDefinitionKey("review-request")
            .taskCandidateGroup("agency-unicef").singleResult();
        assertThat(claim(unwomens, "unwomen").status()).isEqualTo(204);
        handOver("unwomen", MANY_GROUPS);
        assertThat(assignee(unwomens)).isEqualTo(MANY_GROUPS);

        var first = review(unicefs, MANY_GROUPS);
        var second = review(unwomens, MANY_GROUPS);

        assertThat(first.status()).as(first.toString()).isEqualTo(204);
        assertThat(second.status()).as(second.toString()).isEqualTo(400);
        assertThat(second.body()).contains("Review request: You reviewed this request. Nobody gives two reviews of one request.");
        assertThat(tasks.createTaskQuery().taskId(unwomens.getId()).count()).isEqualTo(1);
    }

    @Test
    void twoReviewsByOnePersonAtTheSameMomentAreOne() {
        var instance = driver.submit(request());
        driver.complete(instance, "endorse-request", PERSON, ENDORSED);
        driver.complete(instance, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        var reviews = tasks.createTaskQuery().processInstanceBusinessKey(reference(instance)).taskDefinitionKey("review-request").list();

        var answers = reviews.stream().map(task -> CompletableFuture.supplyAsync(() -> review(task, MANY_GROUPS))).toList().stream()
            .map(CompletableFuture::join).map(Answer::status).sorted().toList();

        assertThat(answers).containsExactly(204, 400);
    }

    @Test
    void whatADeputyDidForAPersonKeepsBothFromWhatItExcludes() {
        identity.createMembership(PERSON, "task-force");
        try {
            var instance = driver.submit(request());
            claimed(instance, "endorse-request", PERSON);
            handOver(PERSON, MANY_GROUPS);
            assertThat(submit(driver.only(instance, "endorse-request"), MANY_GROUPS).status()).isEqualTo(204);
            driver.complete(instance, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
            tasks.createTaskQuery().processInstanceBusinessKey(reference(instance)).taskDefinitionKey("review-request").list()
                .forEach(task -> assertThat(review(task, tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId().replaceFirst("agency-", "")).status()).isEqualTo(204));
            driver.runJobs();
            var decision = driver.only(instance, "decide-request");

            assertThat(me(PERSON).post("/engine-rest/task/" + decision.getId() + "/complete", Map.of("variables", Map.of())).body())
                .contains(MANY_GROUPS + " endorsed this request or returned it for you. Whoever endorses a request does not decide on it.");
            assertThat(me(MANY_GROUPS).post("/engine-rest/task/" + decision.getId() + "/complete", Map.of("variables", Map.of())).body())
                .contains("You endorsed this request or returned it for Daniel Mwangi.");
        } finally {
            identity.deleteMembership(PERSON, "task-force");
        }
    }

    private void create(String account, String... groups) {
        var user = identity.newUser(account);
        user.setPassword("action2");
        identity.saveUser(user);
        List.of(groups).forEach(group -> identity.createMembership(account, group));
        identity.createTenantUserMembership("KEN", account);
    }

    private Caller me(String account) {
        return Caller.basic(port, account);
    }

    private Answer away(String person, String deputy) {
        return me(person).put("/api/preferences", settings(today, today.plusDays(7), deputy));
    }

    private String refusal(String deputy) {
        var refused = away(PERSON, deputy);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        JsonNode fault = refused.json().path("faults").get(0);
        assertThat(fault.path("label").asText()).isEqualTo("Deputy");
        return fault.path("message").asText();
    }

    private static Map<String, Object> settings(LocalDate from, LocalDate until, String deputy) {
        return Map.of("language", "en", "choices", Map.of(), "absence", Map.of("from", from.toString(), "until", until.toString(), "deputy", deputy));
    }

    private Answer answer(String deputy, String person, String answer) {
        return me(deputy).put("/api/preferences/stand-ins/" + person, answerFor(today, today.plusDays(7), answer));
    }

    private static Map<String, Object> answerFor(LocalDate from, LocalDate until, String answer) {
        return Map.of("from", from.toString(), "until", until.toString(), "answer", answer);
    }

    private void handOver(String person, String deputy) {
        assertThat(away(person, deputy).status()).isEqualTo(200);
        var answered = answer(deputy, person, "agreed");
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
    }

    private Task claimed(ProcessInstance instance, String task, String person) {
        var open = driver.only(instance, task);
        var claimed = claim(open, person);
        assertThat(claimed.status()).as(claimed.toString()).isEqualTo(204);
        return open;
    }

    private Answer claim(Task task, String person) {
        return me(person).post("/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", person));
    }

    private Answer submit(Task task, String person) {
        return me(person).post("/engine-rest/task/" + task.getId() + "/submit-form", ENDORSEMENT);
    }

    private Answer review(Task task, String person) {
        var values = new HashMap<String, Object>();
        List.of("scoreRelevance", "scoreRightsBased", "scoreOwnership", "scoreFeasibility", "scoreValue", "scoreSustainability")
            .forEach(score -> values.put(score, Map.of("value", 4)));
        values.put("conflictOfInterest", Map.of("value", false));
        values.put("reviewComment", Map.of("value", "Well founded."));
        values.put("reviewRecommendation", Map.of("value", "approve"));
        return me(person).post("/engine-rest/task/" + task.getId() + "/submit-form", Map.of("variables", values));
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private String reference(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey();
    }

    private List<Long> written() {
        return Stream.of("act_hi_taskinst", "act_hi_op_log", "act_hi_identitylink", "act_hi_comment", "act_hi_detail", "act_hi_procinst", "audit_entry", "outbox_message")
            .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single()).toList();
    }

    private boolean told(String event, String recipient) {
        return jdbc.sql("select exists (select from outbox_message where event = :event and recipient = :recipient)")
            .param("event", event).param("recipient", recipient).query(Boolean.class).single();
    }
}
