package org.action2.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.action2.casework.CaseDriver;
import org.action2.casework.PeopleOfTheDirectory;
import org.action2.casework.followup.FollowUpDriver;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings cases, known by their business key, to a task through the engine's services as the people of the demo directory,
 * where the engine runs its jobs by itself.
 */
@Component
class CasesOnTheirWay extends CaseDriver {

    private static final String REQUEST = "seed-funding-request";
    private static final String FOLLOW_UP = "recommendation-follow-up";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final ModelDriver driver;
    private final FollowUpDriver followUps;
    private final List<String> started = new ArrayList<>();

    CasesOnTheirWay(ProcessEngine engine, PeopleOfTheDirectory people, JdbcClient jdbc, ModelDriver driver, FollowUpDriver followUps) {
        super(engine, people);
        this.jdbc = jdbc;
        this.driver = driver;
        this.followUps = followUps;
    }

    /** A request of Kenya that waits for its endorsement. */
    String request(String title) {
        var request = ModelDriver.request();
        request.put("title", title);
        return start("ken-focal-point", REQUEST, request);
    }

    String endorsed(String request) {
        complete(request, "endorse-request", "ken-rc", "endorsed", true, "endorsementComment", "D’accord.");
        return request;
    }

    String screened(String request) {
        complete(request, "screen-request", "secretariat", "screeningOutcome", "eligible", "screeningComment", "");
        return request;
    }

    String reviewed(String request) {
        for (var agency : List.of("unwomen", "unicef")) {
            complete(ofGroup(request, "review-request", "agency-" + agency), agency, "conflictOfInterest", false,
                "scoreRelevance", 4, "scoreRightsBased", 4, "scoreOwnership", 4, "scoreFeasibility", 4, "scoreValue", 4, "scoreSustainability", 4,
                "reviewRecommendation", "approve", "reviewComment", "Bien fondé.");
        }
        return request;
    }

    String approved(String request) {
        complete(request, "decide-request", "task-force", "decision", "approved", "approvedAmount", "40000.00", "decisionComment", "D’accord.");
        return request;
    }

    String paid(String request) {
        complete(request, "record-disbursement", "finance", "disbursedAmount", "40000.00", "disbursementDate", LocalDate.now(ZoneOffset.UTC).toString(), "disbursementReference", "TR-2027-001");
        driver.openReports(request);
        return request;
    }

    /** A grant whose reports are awaited. */
    String runningGrant(String title) {
        var request = approved(reviewed(screened(endorsed(request(title)))));
        complete(request, "accept-terms", "ken-rc", "termsAccepted", true, "termsComment", "");
        return paid(request);
    }

    /** A document about Kenya with two recommendations that waits for its triage. */
    String document() {
        return later(followUps.document(2));
    }

    /** A document of a treaty body with one recommendation. */
    String document(String country, String symbol) {
        return later(followUps.register(List.of(FollowUpDriver.recommendation(country, symbol, "7", "7. Investigate domestic violence."))).get(0));
    }

    /** Has all recommendations of a document followed up together. @return the key of the follow-up */
    String triaged(String document) {
        return later(followUps.followedUp(document));
    }

    /** Lets the day come on which the State's report is due. */
    void reportDue(String document) {
        passTimer(document, "report-date-reached");
    }

    /** A follow-up of the two recommendations of a document, to be planned. */
    String followUp() {
        return triaged(document());
    }

    /** The recommendations of a follow-up or document. */
    List<String> recommendations(String key) {
        return followUps.keysOf(key);
    }

    /** Rows that say the same of each recommendation of a follow-up. */
    Object rows(String followUp, String... namesAndValues) {
        return followUps.rows(followUp, namesAndValues);
    }

    private String later(String key) {
        started.add(key);
        return key;
    }

    String planned(String followUp, boolean needsSeedFunding) {
        complete(followUp, "plan-follow-up", "ken-focal-point", "planSummary", "Former la police.", "seedFundingNeeded", needsSeedFunding,
            "actions", json("[{\"agency\": \"agency-undp\", \"action\": \"Former quarante agents.\", \"dueDate\": \"%s\"}]".formatted(today().plusMonths(4))));
        return followUp;
    }

    String agreed(String followUp) {
        complete(followUp, "endorse-plan", "ken-rc", "planEndorsed", true, "planComment", "");
        return followUp;
    }

    /** A follow-up whose plan is carried out. */
    String running(boolean needsSeedFunding) {
        return agreed(planned(followUp(), needsSeedFunding));
    }

    /** The agency that was asked for the action says no. */
    void refuseAction(String followUp, String agency) {
        complete(ofGroup(followUp, "accept-action", "agency-" + agency), agency, "actionAccepted", false, "actionComment", "Nous n’y avons pas de bureau.");
    }

    /** Starts a process that starts no case of its own, such as a change of one. */
    void ask(String account, String process, Map<String, Object> values) {
        people.as(account, () -> runtime.startProcessInstanceByKey(process, values));
    }

    @Override
    public void complete(String key, String task, String account, Object... namesAndValues) {
        complete(task(key, task), account, namesAndValues);
    }

    /** The first open task of that name in the case, called processes included, once the program has nothing more to do for it. */
    Task task(String key, String name) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jobsAtWork(key) == 0 && !open(key, name).isEmpty()).as(name + " of " + key).isTrue());
        return open(key, name).get(0);
    }

    /** The open task of that name that a group has. */
    Task ofGroup(String key, String name, String group) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(groups(open(key, name))).as(name + " of " + key).contains(group));
        task(key, name);
        return open(key, name).stream().filter(task -> groups(List.of(task)).contains(group)).findFirst().orElseThrow();
    }

    private List<String> groups(List<Task> open) {
        return open.stream().flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream()).map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    }

    /** Takes on nothing of what was uploaded. */
    void discardIntake(String taskId) {
        complete(tasks.createTaskQuery().taskId(taskId).singleResult(), "ohchr-desk", "intakeConfirmed", false);
    }

    /** Gives a task to a person, as if they had claimed it. */
    Task give(Task task, String account) {
        tasks.setAssignee(task.getId(), account);
        return task;
    }

    /** Lets a task be late, as if its time had passed. */
    void late(String key, String task) {
        task(key, task);
        passTimer(key, task + "-late");
    }

    /** Ends the review stage, as if its time had passed. */
    void reviewStageOver(String key) {
        task(key, "review-request");
        passTimer(key, "review-stage-over");
    }

    private void passTimer(String key, String activity) {
        management.executeJob(timer(key, activity).getId());
    }

    /** The last value of a variable of the case itself, as text. */
    String variable(String key, String name) {
        var root = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).processDefinitionKeyIn(REQUEST, FOLLOW_UP).singleResult();
        var variable = history.createHistoricVariableInstanceQuery().processInstanceId(root.getId()).variableName(name).singleResult();
        return variable == null ? null : String.valueOf(variable.getValue());
    }

    /** Has a case that came of another ended with those that were started here. */
    void endLater(String key) {
        started.add(key);
    }

    /** Ends what was started here and is still under way. */
    void clear() {
        started.forEach(this::end);
        started.clear();
    }

    private void end(String key) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            var roots = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).rootProcessInstances();
            roots.list().forEach(each -> runtime.deleteProcessInstance(each.getId(), "test is over"));
            return roots.count() == 0;
        });
    }

    private int jobsAtWork(String key) {
        return jdbc.sql("""
            select count(*) from act_ru_job j join act_hi_procinst p on p.id_ = j.root_proc_inst_id_
            where p.business_key_ = :key and j.type_ = 'message'""").param("key", key).query(Integer.class).single();
    }

    private String start(String account, String process, Map<String, Object> values) {
        var instance = people.as(account, () -> runtime.startProcessInstanceByKey(process, values));
        var key = history.createHistoricProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey();
        started.add(key);
        return key;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
