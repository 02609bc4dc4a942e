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
     * @param goesOnAt when the next clock of the case runs out, where nobody has anything to do in it; null otherwise
     * @param started how many follow-ups the last triage of a document started; 0 for other cases
     * @param instances each after the one that called it
     */
    record Case(String reference, String title, String stage, String root, boolean working, Instant goesOnAt, int started,
                List<CaseRecords.Instance> instances) {

        CaseRecords.Instance rootInstance() {
            return instances.stream().filter(each -> each.id().equals(root)).findFirst().orElse(instances.get(0));
        }
    }

    record OpenTask(String id, String instance, String process, String name, Instant since, Instant due, String country, String assignee, String assigneeName,
                    List<String> people, List<String> groups, List<String> groupNames) {
    }

    private record Row(String reference, String title, String stage, String root, boolean working, Instant goesOnAt, int started,
                       CaseRecords.Instance instance) {
    }

    /**
     * The case that an instance belongs to. Of a process that asks a change it is the case that is changed, and of a draft
     * that became a request it is that request.
     */
    Optional<Case> of(String processInstanceId) {
        var asking = changes.stream().toList();
        var rows = jdbc.sql("""
            with given as (
                select root.id as root, root.process from engine_instance_history i join engine_instance_history root on root.id = i.case_id
                where i.id = :instance),
            known as materialized (
                select root, coalesce((select nullif(seed_funding, '') from follow_up_view where draft_instance_id = root), casework_reference(root),
                    (select v.text from engine_variable_history v join unnest(cast(:processes as text[]), cast(:fields as text[])) as asking (process, field)
                        on asking.process = given.process and asking.field = v.name where v.instance = root limit 1)) as reference from given),
            found as (
                select coalesce(q.reference, f.key, d.key, c.key, n.key) as reference, coalesce(q.title, f.title, d.body || ': ' || d.symbol, c.title) as title,
                    coalesce(q.stage, f.stage, d.stage, c.stage) as stage, d.key as document,
                    coalesce(q.process_instance_id, f.process_instance_id, d.process_instance_id, c.process_instance_id, n.process_instance_id, known.root) as root,
                    f.draft_instance_id as draft
                from known left join seed_funding_request q on q.reference = known.reference left join follow_up_view f on f.key = known.reference
                    left join document_view d on d.key = known.reference left join committee_report_view c on c.key = known.reference left join intake_view n on n.key = known.reference),
            part as (
                select i.* from found join engine_instance_history i on i.case_id = any (array[found.root, found.draft])),
            work as (
                select exists (select from engine_job j join part on part.id = j.instance where j.kind = 'message'
                    and j.retries > 0 and not j.suspended and (j.due_at is null or j.due_at <= :now)) as working,
                    case when not exists (select from engine_open_task t join part on part.id = t.instance) then
                        (select min(j.due_at) from engine_job j join part on part.id = j.instance where j.kind = 'timer' and not j.suspended and j.due_at > :now)
                    end as goes_on_at),
            triage as (
                select t.entered_at from found join document_triage_view t on t.document = found.document
                where t.left_at is not null order by t.entered_at desc limit 1)
            select found.reference as reference, found.title as title, found.stage as stage, found.root as root, work.working as working, work.goes_on_at as goes_on_at,
                (select count(*) from follow_up_view o where o.opened_at >= (select entered_at from triage) and o.key in
                    (select follow_up from recommendation_view where document = found.document)) as started, i.*, %s
            from found cross join work cross join part i
            order by i.started_at, i.id
            """.formatted(CaseRecords.Instance.MORE)).param("instance", processInstanceId)
            .param("processes", asking.stream().map(CaseChange::process).toArray(String[]::new))
            .param("fields", asking.stream().map(CaseChange::caseField).toArray(String[]::new))
            .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .query((row, number) -> new Row(row.getString("reference"), row.getString("title"), row.getString("stage"), row.getString("root"),
                row.getBoolean("working"), CaseRecords.instant(row, "goes_on_at"), row.getInt("started"), CaseRecords.Instance.of(row, number))).list();
        return rows.stream().findFirst().map(first -> new Case(first.reference(), first.title(), first.stage(), first.root(), first.working(), first.goesOnAt(), first.started(),
            rows.stream().map(Row::instance).toList()));
    }

    /** The open tasks of instances, due first. */
    List<OpenTask> openTasks(List<String> instances) {
        return jdbc.sql("""
            select t.*, nullif(trim(concat(u.first_name, ' ', u.last_name)), '') as assignee_name, l.people, l.groups, l.group_names
            from engine_open_task t left join engine_account u on u.id = t.assignee
                cross join lateral (select array_agg(link.person) filter (where link.person is not null) as people,
                    array_agg(link.group_id order by link.group_id) filter (where link.group_id is not null) as groups,
                    array_agg(coalesce(nullif(g.name, ''), link.group_id) order by link.group_id) filter (where link.group_id is not null) as group_names
                    from engine_task_candidate link left join engine_group g on g.id = link.group_id where link.task = t.id) l
            where t.instance = any (:instances) order by t.due_at nulls last, t.opened_at, t.id limit :most
            """).param("instances", CaseRecords.array(instances)).param("most", MOST_TASKS).query((row, number) -> new OpenTask(row.getString("id"),
                row.getString("instance"), row.getString("process"), row.getString("name"), CaseRecords.instant(row, "opened_at"), CaseRecords.instant(row, "due_at"),
                row.getString("country"), row.getString("assignee"), row.getString("assignee_name"), texts(row, "people"), texts(row, "groups"),
                texts(row, "group_names"))).list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
