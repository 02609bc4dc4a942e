package org.action2.casework.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Cases that the program generates at its start are as those that people made: they can be worked on, and have a past. */
@CaseworkTest
@TestPropertySource(properties = {"casework.demo.cases=300", "casework.mail.directory=target/mail-generated"})
class CaseGeneratorTest extends CaseworkServices {

    private static final int RUNNING = 300;
    private static final int FINISHED = 120;

    @Autowired
    private GenerateCases atStart;

    @Test
    void registerAgreesWithTheEngineAndARestartGeneratesNothingMore() {
        atStart.generate();
        var followUps = number("select count(*) from follow_up where ended_at is null");
        var documents = number("select count(*) from document where ended_at is null");
        var requests = number("select count(*) from funding_request where ended_at is null");

        assertThat(number("select sum(cases) from generated_cases where kind = 'FollowUpSamples'")).isBetween((RUNNING + FINISHED) * 8 / 10L, (RUNNING + FINISHED) * 8 / 10L + 120);
        assertThat(number("select count(*) from recommendation")).isGreaterThanOrEqualTo((RUNNING + FINISHED) * 8 / 10);
        assertThat(requests).isEqualTo(RUNNING * 2 / 10 + 4); // with those that the demo makes by hand
        assertThat(number("select count(*) from funding_request where ended_at is not null")).isEqualTo(FINISHED * 2 / 10);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("document-review").count()).isEqualTo(documents);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("recommendation-follow-up").count()).isEqualTo(followUps);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("partner-action").count())
            .isEqualTo(number("select count(*) from partner_action where ended_at is null"));
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("seed-funding-request").count()).isEqualTo(requests);
        assertThat(history.createHistoricProcessInstanceQuery().finished().processDefinitionKey("recommendation-follow-up").count())
            .isEqualTo(number("select count(*) from follow_up where ended_at is not null"));
        for (var table : List.of("document", "follow_up")) {
            assertThat(number("""
                select count(*) from %s r left join act_hi_procinst p on p.id_ = r.process_instance_id and p.business_key_ = r.key
                    and (p.end_time_ is null) = (r.ended_at is null) and p.tenant_id_ = r.country
                where p.id_ is null""".formatted(table))).as(table).isZero();
        }
        assertThat(number("select count(distinct stage) from recommendation")).isGreaterThanOrEqualTo(7);
        assertThat(number("select count(distinct stage) from document")).isGreaterThanOrEqualTo(3);
        assertThat(number("select count(distinct country) from recommendation")).isEqualTo(6);
        assertThat(number("select count(distinct body) from recommendation")).isGreaterThan(5);
    }

    @Test
    void recommendationsBelongToTheDocumentAndTheFollowUpsOfTheirOwnCopy() {
        assertThat(number("select count(*) from recommendation where business_key not like symbol || '#%' or document <> symbol")).isZero();
        assertThat(number("select count(*) from recommendation r join follow_up f on f.key = r.follow_up where f.country <> r.country or f.stage <> r.stage and r.superseded_by is null")).isZero();
        assertThat(number("select count(*) from recommendation where outcome = 'follow-up' and follow_up is null")).isZero();
        assertThat(number("select count(*) from (select follow_up from recommendation where follow_up is not null group by 1 having count(distinct document) > 1) d")).isZero();
        assertThat(number("select count(*) from follow_up f where not exists (select from recommendation r where r.follow_up = f.key)")).isZero();
        assertThat(number("select count(*) from recommendation r join recommendation o on o.business_key = r.duplicate_of where o.document <> r.document")).isZero();
        assertThat(number("select count(*) from recommendation_assessment a join recommendation r using (business_key) where a.follow_up <> r.follow_up")).isZero();
        assertThat(jdbc.sql("""
            select distinct f.key || ' ' || f.stage || ' ' || f.opened_at || ' before ' || d.key || ' ' || d.stage || ' ' || d.registered_at
            from follow_up f join recommendation r on r.follow_up = f.key join document d on d.key = r.document
            where f.opened_at < d.registered_at - interval '1 second'""").query(String.class).list()).as("a follow-up begins after its document").isEmpty();
        assertThat(number("select count(*) from case_stage where kind = 'follow-up' and left_at is not null and days > 5")).isPositive();
    }

    @Test
    void everyOpenTaskHasItsTimersAheadAndIsOfAListedCase() {
        assertThat(jdbc.sql("select handler_type_ || ' ' || handler_cfg_ || ' ' || duedate_ from act_ru_job where type_ = 'timer' and duedate_ < localtimestamp "
            + "and handler_cfg_ <> 'sending-time'") // that of mails about what was played
            .query(String.class).list()).isEmpty();
        assertThat(number("""
            select count(*) from act_ru_task t where not exists (select from act_ru_job j where j.execution_id_ = t.execution_id_
                and j.job_def_id_ is not null) and t.priority_ < 75""")).isZero(); // that of an escalated one has come
        assertThat(number("select count(*) from act_ru_task t where not exists (select from act_ru_identitylink l where l.task_id_ = t.id_)")).isZero();
        assertThat(number("select count(*) from act_hi_actinst where end_time_ < start_time_")).isZero();
        assertThat(number("select count(*) from act_hi_procinst where start_time_ < localtimestamp - interval '90 days'")).isPositive();
    }

    @Test
    void generatedDocumentIsTriagedByPeople() {
        var copy = copied("document", "triage");
        var rows = jdbc.sql("select business_key from recommendation where document = :key order by 1").param("key", copy).query(String.class).list().stream()
            .map(key -> Map.of("key", key, "outcome", "follow-up", "priority", "high", "selected", false, "followUp", "A")).toList();
        people.as("ohchr-desk", () -> complete(copy, "triage-document", Map.of("recommendations", json(rows))));

        assertThat(stage("document", copy)).startsWith("awaiting-");
        assertThat(jdbc.sql("select distinct stage from recommendation where document = :key").param("key", copy).query(String.class).list()).containsExactly("planning");
    }

    @Test
    void generatedFollowUpIsCarriedOnByPeople() {
        var copy = copied("follow_up", "assessment");
        var rows = jdbc.sql("select business_key from recommendation where follow_up = :key order by 1").param("key", copy).query(String.class).list().stream()
            .map(key -> Map.of("key", key, "assessment", "implemented")).toList();
        people.as("ohchr-desk", () -> complete(copy, "assess-implementation",
            Map.of("recommendations", json(rows), "assessmentComment", "Seen at a visit.", "nextStep", "close")));

        assertThat(stage("follow_up", copy)).isEqualTo("closed");
        assertThat(history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(copy).finished().list())
            .extracting(task -> task.getTaskDefinitionKey()).contains("plan-follow-up", "endorse-plan", "report-progress", "assess-implementation");
    }

    @Test
    void reportsOfCopiesAreAboutTheirOwnRecommendations() {
        var copy = copied("follow_up", "assessment");
        var told = jdbc.sql("""
            select convert_from(b.bytes_, 'UTF8') from act_hi_detail d join act_ge_bytearray b on b.id_ = d.bytearray_id_
            where d.proc_inst_id_ = :instance and d.name_ = 'recommendations' and d.var_type_ = 'json'
            """).param("instance", instance("follow_up", copy)).query(String.class).list();

        assertThat(told).anyMatch(each -> each.contains(jdbc.sql("select business_key from recommendation where follow_up = :key limit 1").param("key", copy)
            .query(String.class).single()));
    }

    @Test
    void escalationOfAGeneratedTaskComesWithItsTimer() {
        var copy = copied("follow_up", "planning");
        var timer = management.createJobQuery().processInstanceId(instance("follow_up", copy)).activityId("plan-follow-up-late").singleResult();

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
    private String copied(String table, String stage) {
        return jdbc.sql("""
            select key from %s r where stage = :stage
                and not exists (select from audit_entry a where a.case_id = r.process_instance_id) order by key limit 1
            """.formatted(table)).param("stage", stage).query(String.class).single();
    }

    private String instance(String table, String key) {
        return jdbc.sql("select process_instance_id from " + table + " where key = :key").param("key", key).query(String.class).single();
    }

    private String stage(String table, String key) {
        return jdbc.sql("select stage from " + table + " where key = :key").param("key", key).query(String.class).single();
    }

    private static Object json(List<?> rows) {
        return Spin.JSON(rows);
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
