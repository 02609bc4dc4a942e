package org.action2.casework.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.action2.casework.PeopleOfTheDirectory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Cases that the program generates at its start are as those that people made: they can be worked on, and have a past. */
@CaseworkTest
@TestPropertySource(properties = {"casework.demo.cases=150", "casework.mail.directory=target/mail-generated"})
class CaseGeneratorTest {

    private static final int RUNNING = 150;
    private static final int FINISHED = 60;

    @Autowired
    private GenerateCases atStart;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;
    @Autowired
    private PeopleOfTheDirectory people;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void registerAgreesWithTheEngineAndARestartGeneratesNothingMore() {
        atStart.generate();
        var followUps = number("select count(*) from recommendation where ended_at is null");
        var requests = number("select count(*) from funding_request where ended_at is null");

        assertThat(number("select count(*) from recommendation")).isEqualTo((RUNNING + FINISHED) * 8 / 10);
        assertThat(requests).isEqualTo(RUNNING * 2 / 10 + 4); // with those that the demo makes by hand
        assertThat(number("select count(*) from funding_request where ended_at is not null")).isEqualTo(FINISHED * 2 / 10);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("recommendation-follow-up").count()).isEqualTo(followUps);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-request").count()).isEqualTo(requests);
        assertThat(history.createHistoricProcessInstanceQuery().finished().processDefinitionKey("recommendation-follow-up").count()).isEqualTo((RUNNING + FINISHED) * 8 / 10 - followUps);
        assertThat(number("""
            select count(*) from recommendation r left join act_hi_procinst p on p.id_ = r.process_instance_id and p.business_key_ = r.business_key
                and (p.end_time_ is null) = (r.ended_at is null) and p.tenant_id_ = r.country
            where p.id_ is null""")).isZero();
        assertThat(number("select count(distinct stage) from recommendation")).isGreaterThanOrEqualTo(7);
        assertThat(number("select count(distinct country) from recommendation")).isEqualTo(6);
        assertThat(number("select count(distinct body) from recommendation")).isGreaterThan(5);
    }

    @Test
    void everyOpenTaskHasItsTimersAheadAndIsOfAListedCase() {
        assertThat(jdbc.sql("select handler_type_ || ' ' || handler_cfg_ || ' ' || duedate_ from act_ru_job where type_ = 'timer' and duedate_ < localtimestamp")
            .query(String.class).list()).isEmpty();
        assertThat(number("""
            select count(*) from act_ru_task t where not exists (select from act_ru_job j where j.execution_id_ = t.execution_id_
                and j.job_def_id_ is not null) and t.priority_ < 75""")).isZero(); // that of an escalated one has come
        assertThat(number("select count(*) from act_ru_task t where not exists (select from act_ru_identitylink l where l.task_id_ = t.id_)")).isZero();
        assertThat(number("select count(*) from act_hi_actinst where end_time_ < start_time_")).isZero();
        assertThat(number("select count(*) from act_hi_procinst where start_time_ < localtimestamp - interval '90 days'")).isPositive();
    }

    @Test
    void generatedFollowUpIsCarriedOnByPeople() {
        var copy = copied("triage");
        people.as("ohchr-desk", () -> complete(copy, "triage-recommendation", Map.of("triageOutcome", "follow-up", "priority", "high", "followUpSelected", true)));
        assertThat(stage(copy)).isEqualTo("planning");

        var planned = copied("assessment");
        var grades = (SpinJsonNode) runtime.getVariable(instance(planned), "grades");
        people.as("ohchr-desk", () -> complete(planned, "assess-implementation",
            Map.of("grade", grades.elements().get(0).prop("grade").stringValue(), "assessment", "As published.", "nextStep", "close")));

        assertThat(stage(planned)).isEqualTo("closed");
        assertThat(history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(planned).finished().list())
            .extracting(task -> task.getTaskDefinitionKey()).contains("triage-recommendation", "plan-follow-up", "endorse-plan", "report-progress");
    }

    @Test
    void escalationOfAGeneratedTaskComesWithItsTimer() {
        var copy = copied("planning");
        var timer = management.createJobQuery().processInstanceId(instance(copy)).activityId("plan-follow-up-late").singleResult();

        management.executeJob(timer.getId());

        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(copy).taskDefinitionKey("handle-escalation").count()).isEqualTo(1);
    }

    @Test
    void ledgerOfGeneratedGrantsBalances() {
        assertThat(number("""
            select count(*) from (select balance_after_cents, sum(case kind when 'allocation' then amount_cents when 'release' then amount_cents
                when 'refund' then amount_cents when 'reservation' then -amount_cents else 0 end) over (order by id) as computed
                from grant_ledger_entry) e where balance_after_cents <> computed""")).isZero();
        assertThat(number("select count(*) from funding_request where stage = 'closed'")).isPositive();
        assertThat(number("select count(*) from grant_report where submitted_at is null and due_date <= current_date + 30")).isZero();
    }

    /** One that no engine made: it has no audit trail. */
    private String copied(String stage) {
        return jdbc.sql("""
            select business_key from recommendation r where stage = :stage
                and not exists (select from audit_entry a where a.case_id = r.process_instance_id) order by business_key limit 1
            """).param("stage", stage).query(String.class).single();
    }

    private String instance(String followUp) {
        return jdbc.sql("select process_instance_id from recommendation where business_key = :key").param("key", followUp).query(String.class).single();
    }

    private String stage(String followUp) {
        return jdbc.sql("select stage from recommendation where business_key = :key").param("key", followUp).query(String.class).single();
    }

    private Task complete(String followUp, String task, Map<String, Object> variables) {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(followUp).taskDefinitionKey(task).singleResult();
        tasks.complete(open.getId(), variables);
        return open;
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
