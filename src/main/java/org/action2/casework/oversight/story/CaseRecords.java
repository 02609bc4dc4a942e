package org.action2.casework.oversight.story;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine's history and the registers have on record of a case; who may see which of it, others decide. */
@Component
class CaseRecords {

    private final JdbcClient jdbc;

    CaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An instance of a process, running or finished.
     *
     * @param parent the instance that called it; null for none
     * @param agency that a review was asked of; null for all else
     */
    record Instance(String id, String parent, String businessKey, String process, String definitionId, String name, String country,
                    Instant start, Instant end, String starter, String state, String reason, String agency) {

        /** What {@link #of} reads beside the columns of an instance {@code i} with its definition {@code d}. */
        static final String MORE = """
            d.name_, (select v.text_ from act_hi_varinst v where i.proc_def_key_ = 'seed-funding-review'
                and v.proc_inst_id_ = i.id_ and v.name_ = 'reviewingAgency' limit 1) as agency
            """;

        static Instance of(ResultSet row, int number) throws SQLException {
            return new Instance(row.getString("id_"), row.getString("super_process_instance_id_"),
                row.getString("business_key_"), row.getString("proc_def_key_"), row.getString("proc_def_id_"), row.getString("name_"),
                row.getString("tenant_id_"), instant(row, "start_time_"), instant(row, "end_time_"), row.getString("start_user_id_"),
                row.getString("state_"), row.getString("delete_reason_"), row.getString("agency"));
        }
    }

    /** A user task. @param completedBy who completed it; null if nobody did @param operation names the completion */
    record Task(String id, String instance, String definitionId, String key, String name, String assignee, Instant start, Instant end,
                Instant due, String reason, String completedBy, String operation) {
    }

    record Activity(String instance, String id, String name, String type, Instant start, Instant end, boolean cancelled) {
    }

    /** A value of a case's data as somebody set it. @param operation names the act; null where a person did not act */
    record Value(String instance, String operation, boolean initial, String name, String value) {
    }

    record Change(Instant at, String who, String what, String property, String from, String to, String why, String instance, String task) {
    }

    record Note(Instant at, String who, String text, String address, String task, String instance) {
    }

    record Mail(Instant at, Instant handledAt, String event, String recipient, String inPlaceOf, String status, String taskId, String taskName) {
    }

    record Entry(Instant at, String who, String kind, long cents) {
    }

    record Asked(String agency, String status, Instant askedAt, Instant answeredAt, Integer relevance, Integer rightsBased, Integer ownership,
                 Integer feasibility, Integer value, Integer sustainability, String recommendation, String comment) {
    }

    record Registered(String title, String country, String stage) {
    }

    /** The outermost instance that a task or an instance belongs to. */
    Optional<String> rootOf(String processInstanceId) {
        return jdbc.sql("select root_proc_inst_id_ from act_hi_procinst where id_ = :id").param("id", processInstanceId)
            .query(String.class).optional();
    }

    Optional<String> instanceOfTask(String taskId) {
        return jdbc.sql("select proc_inst_id_ from act_hi_taskinst where id_ = :id").param("id", taskId).query(String.class).optional();
    }

    /** The outermost instances of a case, those that its register holds and no other of the same business key; its own first. */
    List<String> rootsOf(String reference) {
        return jdbc.sql("""
            select id_ from act_hi_procinst join (
                select process_instance_id as id, 1 as place from seed_funding_request where reference = :key
                union all select process_instance_id, 1 from document_view where key = :key
                union all select process_instance_id, 1 from follow_up_view where key = :key
                union all select draft_instance_id, 2 from follow_up_view where key = :key
                union all select process_instance_id, 1 from intake where cast(id as text) = :key) held on held.id = id_
            order by place
            """).param("key", reference).query(String.class).list();
    }

    List<Instance> instances(List<String> roots) {
        return jdbc.sql("""
            select i.*, %s from act_hi_procinst i left join act_re_procdef d on d.id_ = i.proc_def_id_
            where i.root_proc_inst_id_ = any (:roots) order by i.start_time_, i.id_
            """.formatted(Instance.MORE)).param("roots", array(roots)).query(Instance::of).list();
    }

    List<Task> tasks(List<String> instances) {
        return of(instances, """
            select t.*, o.user_id_ as completed_by, o.operation_id_ from act_hi_taskinst t
            left join lateral (select user_id_, operation_id_ from act_hi_op_log where task_id_ = t.id_ and operation_type_ = 'Complete'
                and entity_type_ = 'Task' order by timestamp_ desc limit 1) o on true
            where t.proc_inst_id_ = any (:instances) order by t.start_time_
            """, (row, n) -> new Task(row.getString("id_"), row.getString("proc_inst_id_"), row.getString("proc_def_id_"),
                row.getString("task_def_key_"), row.getString("name_"), row.getString("assignee_"), instant(row, "start_time_"),
                instant(row, "end_time_"), instant(row, "due_date_"), row.getString("delete_reason_"), row.getString("completed_by"),
                row.getString("operation_id_")));
    }

    List<Activity> activities(List<String> instances) {
        return of(instances, """
            select * from act_hi_actinst where proc_inst_id_ = any (:instances) and act_name_ is not null and act_type_ <> 'userTask'
                and act_type_ not like '%Gateway' and act_type_ not in ('subProcess', 'callActivity', 'multiInstanceBody')
            order by start_time_, sequence_counter_
            """, (row, n) -> new Activity(row.getString("proc_inst_id_"), row.getString("act_id_"), row.getString("act_name_"),
                row.getString("act_type_"), instant(row, "start_time_"), instant(row, "end_time_"), row.getInt("act_inst_state_") == 2));
    }

    List<Value> values(List<String> instances) {
        return of(instances, """
            select d.proc_inst_id_, d.operation_id_, d.initial_, d.name_, d.var_type_, d.text_, d.long_, d.double_, b.bytes_
            from act_hi_detail d left join act_ge_bytearray b on b.id_ = d.bytearray_id_
            where d.proc_inst_id_ = any (:instances) and d.type_ = 'VariableUpdate' and (d.operation_id_ is not null or d.initial_)
            order by d.time_, d.sequence_counter_
            """, (row, n) -> new Value(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4), value(row)));
    }

    /** What people did to the instances and their tasks, but for completing them. */
    List<Change> changes(List<String> instances) {
        return of(instances, """
            select timestamp_, user_id_, operation_type_, property_, org_value_, new_value_, annotation_, proc_inst_id_, task_id_
            from act_hi_op_log where proc_inst_id_ = any (:instances)
                and operation_type_ not in ('Complete', 'Resolve', 'Create', 'AddComment', 'AddAttachment')
                and entity_type_ in ('Task', 'ProcessInstance', 'IdentityLink', 'Job', 'Variable')
            order by timestamp_
            """, (row, n) -> new Change(instant(row, "timestamp_"), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9)));
    }

    List<Note> comments(List<String> instances, List<String> tasks) {
        return jdbc.sql("""
            select time_, user_id_, full_msg_, message_, task_id_, proc_inst_id_ from act_hi_comment
            where type_ = 'comment' and (proc_inst_id_ = any (:instances) or task_id_ = any (:tasks)) order by time_
            """).param("instances", array(instances)).param("tasks", array(tasks)).query((row, n) -> new Note(instant(row, "time_"),
                row.getString(2), row.getBytes(3) == null ? row.getString(4) : new String(row.getBytes(3), StandardCharsets.UTF_8), null,
                row.getString(5), row.getString(6))).list();
    }

    List<Note> attachments(List<String> instances, List<String> tasks) {
        return jdbc.sql("""
            select create_time_, user_id_, name_, description_, url_, task_id_, proc_inst_id_ from act_hi_attachment
            where proc_inst_id_ = any (:instances) or task_id_ = any (:tasks) order by create_time_
            """).param("instances", array(instances)).param("tasks", array(tasks)).query((row, n) -> new Note(instant(row, "create_time_"),
                row.getString(2), row.getString(4) == null ? row.getString(3) : row.getString(3) + ": " + row.getString(4), row.getString(5),
                row.getString(6), row.getString(7))).list();
    }

    /** Mails about the case, those about tasks and those about the case itself. */
    List<Mail> mails(String businessKey) {
        return jdbc.sql("""
            select created_at, handled_at, event, recipient, in_place_of, status, task_id, task_name from outbox_message
            where thread = :key order by created_at
            """).param("key", businessKey).query((row, n) -> new Mail(instant(row, "created_at"), instant(row, "handled_at"), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8))).list();
    }

    /** What people outside the case brought about in it, such as its withdrawal, by the audit trail. */
    List<Change> data(List<String> roots) {
        return jdbc.sql("""
            select at, who, what, property, from_value, to_value, why, case_id from audit_entry
            where case_id = any (:roots) and kind = 'Variable' and who <> 'casework' order by id
            """).param("roots", array(roots)).query((row, n) -> new Change(instant(row, "at"), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8), null)).list();
    }

    List<Entry> ledger(String reference) {
        return jdbc.sql("select entered_at, entered_by, kind, amount_cents from seed_funding_ledger where request = :reference order by id")
            .param("reference", reference).query((row, n) -> new Entry(instant(row, "entered_at"), row.getString(2), row.getString(3), row.getLong(4))).list();
    }

    List<Asked> reviews(String reference) {
        return jdbc.sql("""
            select agency, status, asked_at, answered_at, score_relevance as relevance, score_rights_based as rights_based,
                score_ownership as ownership, score_feasibility as feasibility, score_value as value, score_sustainability as sustainability,
                recommendation, comment from seed_funding_review where reference = :reference order by asked_at, agency
            """).param("reference", reference).query(Asked.class).list();
    }

    Optional<Registered> registered(String businessKey) {
        return jdbc.sql("""
            select title, country, stage from seed_funding_request where reference = :key
            union all select body || ': ' || symbol, country, stage from document_view where key = :key
            union all select title, country, stage from follow_up_view where key = :key
            """).param("key", businessKey).query(Registered.class).optional();
    }

    /** Cases that the register links with this one, both ways. */
    List<Story.Link> links(String businessKey, List<String> countries) {
        return jdbc.sql("""
            select relation, key, title, since from (
                select 'Asks for money to follow up' as relation, r.business_key as key, left(r.text, 200) as title, r.registered_at::date as since, r.country
                    from seed_funding_request q join recommendation_view r on r.business_key = q.recommendation where q.reference = :key
                union all select 'Is to fund', f.key, f.title, f.opened_at::date, f.country from follow_up_view f where f.seed_funding = :key
                union all select 'Has seed funding from', q.reference, q.title, q.submitted_at::date, q.country
                    from seed_funding_request q where q.recommendation = :key
                union all select 'Has seed funding from', q.reference, q.title, q.submitted_at::date, q.country
                    from follow_up_view f join seed_funding_request q on q.reference = f.seed_funding where f.key = :key
                union all select 'Is a part of', d.key, d.body || ': ' || d.symbol, d.registered_at::date, d.country
                    from recommendation_view r join document_view d on d.key = r.document where r.business_key = :key
                union all select 'Is followed up by', f.key, f.title, f.opened_at::date, f.country
                    from recommendation_view r join follow_up_view f on f.key = r.follow_up where r.business_key = :key
                union all select 'Follows up', r.business_key, left(r.text, 200), r.registered_at::date, r.country
                    from recommendation_view r where r.follow_up = :key
                union all select distinct 'Follows up a part of', d.key, d.body || ': ' || d.symbol, d.registered_at::date, d.country
                    from recommendation_view r join document_view d on d.key = r.document where r.follow_up = :key
                union all select distinct 'Is followed up by', f.key, f.title, f.opened_at::date, f.country
                    from recommendation_view r join follow_up_view f on f.key = r.follow_up where r.document = :key
                union all select 'Duplicate of', r.business_key, left(r.text, 200), r.registered_at::date, r.country
                    from recommendation_view d join recommendation_view r on r.business_key = d.duplicate_of where d.business_key = :key
                union all select 'Has the duplicate', r.business_key, left(r.text, 200), r.registered_at::date, r.country
                    from recommendation_view r where r.duplicate_of = :key
                union all select 'Superseded by', r.business_key, left(r.text, 200), r.registered_at::date, r.country
                    from recommendation_view d join recommendation_view r on r.business_key = d.superseded_by where d.business_key = :key
                union all select 'Supersedes', r.business_key, left(r.text, 200), r.registered_at::date, r.country
                    from recommendation_view r where r.superseded_by = :key) linked
            where country = any (:countries) order by since, key
            """).param("key", businessKey).param("countries", array(countries))
            .query((row, n) -> new Story.Link(row.getString(1), row.getString(2), row.getString(3), row.getDate(4).toLocalDate())).list();
    }

    private <T> List<T> of(List<String> instances, String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("instances", array(instances)).query(mapper).list();
    }

    private static String value(ResultSet row) throws SQLException {
        return switch (row.getString("var_type_")) {
            case "boolean" -> row.getLong("long_") == 1 ? "true" : "false";
            case "integer", "long", "short" -> row.getString("long_");
            case "double" -> row.getString("double_");
            case "json" -> row.getBytes("bytes_") == null ? null : new String(row.getBytes("bytes_"), StandardCharsets.UTF_8);
            default -> row.getString("text_");
        };
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
