package org.action2.casework.oversight.story;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.action2.casework.engine.CaseChange;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record of where a case stands now, in two questions whatever its size. */
@Component
class SequelRecords {

    private static final int MOST_TASKS = 200;

    private final JdbcClient jdbc;
    private final ObjectProvider<CaseChange> changes;
    private final Clock clock;

    SequelRecords(JdbcClient jdbc, ObjectProvider<CaseChange> changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A case.
     *
     * @param reference by which its register knows it; null, as are title and stage, if none does
     * @param root the instance that the register holds
     * @param working whether jobs of the case are due
     * @param started how many follow-ups the last triage of a document started; 0 for other cases
     * @param instances each after the one that called it
     */
    record Case(String reference, String title, String stage, String root, boolean working, int started, List<CaseRecords.Instance> instances) {

        CaseRecords.Instance rootInstance() {
            return instances.stream().filter(each -> each.id().equals(root)).findFirst().orElse(instances.get(0));
        }
    }

    record OpenTask(String id, String instance, String process, String name, Instant due, String country, String assignee, String assigneeName,
                    List<String> people, List<String> groups, List<String> groupNames) {
    }

    private record Row(String reference, String title, String stage, String root, boolean working, int started, CaseRecords.Instance instance) {
    }

    /**
     * The case that an instance belongs to. Of a process that asks a change it is the case that is changed, and of a draft
     * that became a request it is that request.
     */
    Optional<Case> of(String processInstanceId) {
        var asking = changes.stream().toList();
        var rows = jdbc.sql("""
            with given as (
                select root.id_ as root, root.proc_def_key_ as process from act_hi_procinst i join act_hi_procinst root on root.id_ = i.root_proc_inst_id_
                where i.id_ = :instance),
            known as materialized (
                select root, coalesce((select nullif(seed_funding, '') from follow_up_view where draft_instance_id = root), casework_reference(root),
                    (select v.text_ from act_hi_varinst v join unnest(cast(:processes as text[]), cast(:fields as text[])) as asking (process, field)
                        on asking.process = given.process and asking.field = v.name_ where v.proc_inst_id_ = root limit 1)) as reference from given),
            found as (
                select coalesce(q.reference, f.key, d.key, cast(n.id as text)) as reference, coalesce(q.title, f.title, d.body || ': ' || d.symbol) as title,
                    coalesce(q.stage, f.stage, d.stage) as stage, d.key as document,
                    coalesce(q.process_instance_id, f.process_instance_id, d.process_instance_id, n.process_instance_id, known.root) as root,
                    f.draft_instance_id as draft
                from known left join seed_funding_request q on q.reference = known.reference left join follow_up_view f on f.key = known.reference
                    left join document_view d on d.key = known.reference left join intake n on cast(n.id as text) = known.reference),
            part as (
                select i.* from found join act_hi_procinst i on i.root_proc_inst_id_ = any (array[found.root, found.draft])),
            work as (
                select exists (select from act_ru_job j join part on part.id_ = j.process_instance_id_ where j.type_ = 'message'
                    and j.retries_ > 0 and j.suspension_state_ = 1 and (j.duedate_ is null or j.duedate_ <= :now)) as working),
            triage as (
                select s.entered_at from found join case_stage s on s.kind = 'document' and s.reference = found.document
                where s.stage = 'triage' and s.left_at is not null order by s.entered_at desc limit 1)
            select found.reference as reference, found.title as title, found.stage as stage, found.root as root, work.working as working,
                (select count(*) from follow_up_view o where o.opened_at >= (select entered_at from triage) and o.key in
                    (select follow_up from recommendation_view where document = found.document)) as started, i.*, %s
            from found cross join work cross join part i left join act_re_procdef d on d.id_ = i.proc_def_id_
            order by i.start_time_, i.id_
            """.formatted(CaseRecords.Instance.MORE)).param("instance", processInstanceId)
            .param("processes", asking.stream().map(CaseChange::process).toArray(String[]::new))
            .param("fields", asking.stream().map(CaseChange::caseField).toArray(String[]::new))
            .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .query((row, number) -> new Row(row.getString("reference"), row.getString("title"), row.getString("stage"), row.getString("root"),
                row.getBoolean("working"), row.getInt("started"), CaseRecords.Instance.of(row, number))).list();
        return rows.stream().findFirst().map(first -> new Case(first.reference(), first.title(), first.stage(), first.root(), first.working(), first.started(),
            rows.stream().map(Row::instance).toList()));
    }

    /** The open tasks of instances, due first. */
    List<OpenTask> openTasks(List<String> instances) {
        return jdbc.sql("""
            select t.*, k.key_, nullif(trim(concat(u.first_, ' ', u.last_)), '') as assignee_name, l.people, l.groups, l.group_names
            from act_ru_task t join act_re_procdef k on k.id_ = t.proc_def_id_ left join act_id_user u on u.id_ = t.assignee_
                cross join lateral (select array_agg(link.user_id_) filter (where link.user_id_ is not null) as people,
                    array_agg(link.group_id_ order by link.group_id_) filter (where link.group_id_ is not null) as groups,
                    array_agg(coalesce(nullif(g.name_, ''), link.group_id_) order by link.group_id_) filter (where link.group_id_ is not null) as group_names
                    from act_ru_identitylink link left join act_id_group g on g.id_ = link.group_id_
                    where link.task_id_ = t.id_ and link.type_ = 'candidate') l
            where t.proc_inst_id_ = any (:instances) order by t.due_date_ nulls last, t.create_time_, t.id_ limit :most
            """).param("instances", CaseRecords.array(instances)).param("most", MOST_TASKS).query((row, number) -> new OpenTask(row.getString("id_"),
                row.getString("proc_inst_id_"), row.getString("key_"), row.getString("name_"), CaseRecords.instant(row, "due_date_"),
                row.getString("tenant_id_"), row.getString("assignee_"), row.getString("assignee_name"), texts(row, "people"), texts(row, "groups"),
                texts(row, "group_names"))).list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
