package org.action2.casework.oversight.story;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

        /** What {@link #of} reads beside the columns of an instance {@code i}. */
        static final String MORE = """
            (select v.text from engine_variable_history v where i.process = 'seed-funding-review'
                and v.instance = i.id and v.name = 'reviewingAgency' limit 1) as agency
            """;

        static Instance of(ResultSet row, int number) throws SQLException {
            return new Instance(row.getString("id"), row.getString("parent"), row.getString("business_key"), row.getString("process"),
                row.getString("process_id"), row.getString("process_name"), row.getString("country"), instant(row, "started_at"),
                instant(row, "ended_at"), row.getString("started_by"), row.getString("state"), row.getString("reason"), row.getString("agency"));
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
        return jdbc.sql("select case_id from engine_instance_history where id = :id").param("id", processInstanceId)
            .query(String.class).optional();
    }

    Optional<String> instanceOfTask(String taskId) {
        return jdbc.sql("select instance from engine_task_history where id = :id").param("id", taskId).query(String.class).optional();
    }

    /** The outermost instances of a case, those that its register holds and no other of the same business key; its own first. */
    List<String> rootsOf(String reference) {
        return jdbc.sql("""
            select i.id from engine_instance_history i join (
                select process_instance_id as id, 1 as place from seed_funding_request where reference = :key
                union all select process_instance_id, 1 from document_view where key = :key
                union all select process_instance_id, 1 from follow_up_view where key = :key
                union all select draft_instance_id, 2 from follow_up_view where key = :key
                union all select process_instance_id, 1 from committee_report_view where key = :key
                union all select process_instance_id, 1 from intake_view where key = :key) held on held.id = i.id
            order by place
            """).param("key", reference).query(String.class).list();
    }

    List<Instance> instances(List<String> roots) {
        return jdbc.sql("""
            select i.*, %s from engine_instance_history i where i.case_id = any (:roots) order by i.started_at, i.id
            """.formatted(Instance.MORE)).param("roots", array(roots)).query(Instance::of).list();
    }

    List<Task> tasks(List<String> instances) {
        return of(instances, """
            select t.*, o.person as completed_by, o.id as operation from engine_task_history t
            left join lateral (select person, id from engine_operation_history where task = t.id and operation = 'Complete'
                and entity = 'Task' order by at desc limit 1) o on true
            where t.instance = any (:instances) order by t.started_at
            """, (row, n) -> new Task(row.getString("id"), row.getString("instance"), row.getString("process_id"), row.getString("key"),
                row.getString("name"), row.getString("assignee"), instant(row, "started_at"), instant(row, "ended_at"), instant(row, "due_at"),
                row.getString("reason"), row.getString("completed_by"), row.getString("operation")));
    }

    List<Activity> activities(List<String> instances) {
        return of(instances, """
            select * from engine_activity_history where instance = any (:instances) and name is not null and type <> 'userTask'
                and type not like '%Gateway' and type not in ('subProcess', 'callActivity', 'multiInstanceBody')
            order by started_at, sequence
            """, (row, n) -> new Activity(row.getString("instance"), row.getString("key"), row.getString("name"), row.getString("type"),
                instant(row, "started_at"), instant(row, "ended_at"), row.getBoolean("cancelled")));
    }

    List<Value> values(List<String> instances) {
        return of(instances, """
            select instance, operation, initial, name, type, text, whole, fraction, bytes from engine_value_history
            where instance = any (:instances) and (operation is not null or initial) order by set_at, sequence
            """, (row, n) -> new Value(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4), value(row)));
    }

    /** What people did to the instances and their tasks, but for completing them. */
    List<Change> changes(List<String> instances) {
        return of(instances, """
            select at, person, operation, property, old_value, new_value, annotation, instance, task
            from engine_operation_history where instance = any (:instances)
                and operation not in ('Complete', 'Resolve', 'Create', 'AddComment', 'AddAttachment')
                and entity in ('Task', 'ProcessInstance', 'IdentityLink', 'Job', 'Variable')
            order by at
            """, (row, n) -> new Change(instant(row, "at"), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9)));
    }

    List<Note> comments(List<String> instances, List<String> tasks) {
        return jdbc.sql("""
            select at, person, text, beginning, task, instance from engine_comment
            where instance = any (:instances) or task = any (:tasks) order by at
            """).param("instances", array(instances)).param("tasks", array(tasks)).query((row, n) -> new Note(instant(row, "at"),
                row.getString(2), row.getBytes(3) == null ? row.getString(4) : new String(row.getBytes(3), StandardCharsets.UTF_8), null,
                row.getString(5), row.getString(6))).list();
    }

    List<Note> attachments(List<String> instances, List<String> tasks) {
        return jdbc.sql("""
            select at, person, name, description, address, task, instance from engine_attachment
            where instance = any (:instances) or task = any (:tasks) order by at
            """).param("instances", array(instances)).param("tasks", array(tasks)).query((row, n) -> new Note(instant(row, "at"),
                row.getString(2), row.getString(4) == null ? row.getString(3) : row.getString(3) + ": " + row.getString(4), row.getString(5),
                row.getString(6), row.getString(7))).list();
    }

    /** Mails about the case, those about tasks and those about the case itself. */
    List<Mail> mails(String businessKey) {
        return jdbc.sql("""
            select created_at, handled_at, event, recipient, in_place_of, status, task_id, task_name from mail_view
            where thread = :key order by created_at
            """).param("key", businessKey).query((row, n) -> new Mail(instant(row, "created_at"), instant(row, "handled_at"), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8))).list();
    }

    /** What people outside the case brought about in it, such as its withdrawal, by the audit trail. */
    List<Change> data(List<String> roots) {
        return jdbc.sql("""
            select at, who, what, property, from_value, to_value, why, case_id from audit_entry_view
            where case_id = any (:roots) and kind = 'Variable' and who <> 'casework' order by id
            """).param("roots", array(roots)).query((row, n) -> new Change(instant(row, "at"), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8), null)).list();
    }

    /** Answers to forms that stand in the audit trail alone, as they are confidential, by task. */
    Map<String, Map<String, String>> confidentialAnswers(List<String> roots) {
        var answers = new HashMap<String, Map<String, String>>();
        jdbc.sql("select subject, property, to_value from audit_entry_view where case_id = any (:roots) and kind = 'Answer' order by id")
            .param("roots", array(roots)).query(row -> {
                answers.computeIfAbsent(row.getString(1), task -> new HashMap<>()).put(row.getString(2), row.getString(3));
            });
        return answers;
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
            union all select title, country, stage from committee_report_view where key = :key
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
                    from recommendation_view r where r.superseded_by = :key
                union all select distinct 'Is reported on in', c.key, c.title, c.opened_at::date, c.country
                    from committee_report_subject s join committee_report_view c on c.key = s.report where s.document = :key or s.recommendation = :key
                union all select distinct 'Is reported on in', c.key, c.title, c.opened_at::date, c.country
                    from recommendation_view r join committee_report_subject s on s.recommendation = r.business_key
                        join committee_report_view c on c.key = s.report where r.follow_up = :key
                union all select distinct 'Reports on', d.key, d.body || ': ' || d.symbol, d.registered_at::date, d.country
                    from committee_report_subject s join document_view d on d.key = s.document where s.report = :key) linked
            where country = any (:countries) order by since, key
            """).param("key", businessKey).param("countries", array(countries))
            .query((row, n) -> new Story.Link(row.getString(1), row.getString(2), row.getString(3), row.getDate(4).toLocalDate())).list();
    }

    private <T> List<T> of(List<String> instances, String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("instances", array(instances)).query(mapper).list();
    }

    private static String value(ResultSet row) throws SQLException {
        return switch (row.getString("type")) {
            case "boolean" -> row.getLong("whole") == 1 ? "true" : "false";
            case "integer", "long", "short" -> row.getString("whole");
            case "double" -> row.getString("fraction");
            case "json" -> row.getBytes("bytes") == null ? null : new String(row.getBytes("bytes"), StandardCharsets.UTF_8);
            default -> row.getString("text");
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
