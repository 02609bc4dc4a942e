package org.action2.casework.oversight.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.engine.Actor;
import org.action2.casework.oversight.programme.ViewerScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of a person and of their groups. */
@Component
class HomeTasks {

    private static final int MOST = 10;
    private static final Comparator<Home.Task> DUE_FIRST = Comparator.comparing(Home.Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(Home.Task::id);
    private static final Comparator<Home.Task> FREE_FIRST = Comparator.comparing((Home.Task task) -> task.assignee() != null).thenComparing(DUE_FIRST);

    private final JdbcClient jdbc;
    private final ViewerScope scope;
    private final Actor actor;

    HomeTasks(JdbcClient jdbc, ViewerScope scope, Actor actor) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.actor = actor;
    }

    record Found(Home.Tasks mine, Home.Tasks team, Home.Tasks late) {
    }

    private record Row(Home.Task task, long mine, long team, long late) {
    }

    Found now() {
        var rows = jdbc.sql("""
            with open as materialized (
                select t.id, t.due_at, t.assignee, t.assignee is not distinct from :me as mine from engine_open_task t
                where not t.suspended and (t.country is null or t.country = any (:countries)) and (t.assignee = :me or t.process = any (:processes)
                    and t.id in (select task from engine_task_candidate where group_id = any (:groups)
                        union select task from engine_task_candidate where person = :me))),
            counted as (
                select count(*) filter (where mine) as mine_total, count(*) filter (where not mine) as team_total,
                    count(*) filter (where due_at < :now) as late_total from open),
            picked as (
                (select id from open where mine order by due_at nulls last, id limit :most)
                union (select id from open where not mine order by assignee is not null, due_at nulls last, id limit :most)
                union (select id from open where due_at < :now order by due_at, id limit :most))
            select t.id, t.name, t.process, t.country, t.assignee, t.due_at at time zone 'UTC' as due, t.opened_at at time zone 'UTC' as opened,
                t.priority >= :escalated as escalated, coalesce(t.due_at < :now, false) as late,
                coalesce(q.reference, f.key, d.key, r.key) as reference, coalesce(q.title, f.title, d.body || ': ' || d.symbol, r.title) as title,
                coalesce(q.approved_cents, q.requested_cents) as cents, coalesce(nullif(trim(concat(a.first_name, ' ', a.last_name)), ''), t.assignee) as assignee_name,
                coalesce(nullif(trim(concat(o.first_name, ' ', o.last_name)), ''), t.owner) as owner_name, counted.*
            from picked join engine_open_task t on t.id = picked.id cross join counted
                cross join lateral (select casework_reference(t.case_id) as reference) known
                left join seed_funding_request q on q.reference = known.reference left join follow_up_view f on f.key = known.reference
                left join document_view d on d.key = known.reference left join committee_report_view r on r.key = known.reference
                left join engine_account a on a.id = t.assignee left join engine_account o on o.id = t.owner
            """).params(parameters()).param("most", MOST).query(this::row).list();
        return rows.isEmpty() ? new Found(none(), none(), none()) : new Found(
            new Home.Tasks(rows.get(0).mine(), pick(rows, Home.Task::mine, DUE_FIRST)),
            new Home.Tasks(rows.get(0).team(), pick(rows, task -> !task.mine(), FREE_FIRST)),
            new Home.Tasks(rows.get(0).late(), pick(rows, Home.Task::late, DUE_FIRST)));
    }

    private Map<String, Object> parameters() {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("me", actor.id());
        parameters.put("groups", actor.groups().toArray(String[]::new));
        parameters.put("escalated", Deadlines.ESCALATED);
        return parameters;
    }

    private static List<Home.Task> pick(List<Row> rows, Predicate<Home.Task> which, Comparator<Home.Task> order) {
        return rows.stream().map(Row::task).filter(which).sorted(order).limit(MOST).toList();
    }

    private static Home.Tasks none() {
        return new Home.Tasks(0, List.of());
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var isMine = actor.id().equals(row.getString("assignee"));
        return new Row(new Home.Task(row.getString("id"), row.getString("name"), row.getString("process"), row.getString("reference"), row.getString("title"),
            row.getString("country"), Rows.number(row, "cents"), Rows.moment(row, "due"), row.getTimestamp("opened").toInstant(), isMine,
            row.getString("assignee_name"), isMine ? row.getString("owner_name") : null, row.getBoolean("late"), row.getBoolean("escalated")),
            row.getLong("mine_total"), row.getLong("team_total"), row.getLong("late_total"));
    }
}
