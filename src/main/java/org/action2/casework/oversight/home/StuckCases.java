package org.action2.casework.oversight.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.action2.casework.deadlines.EscalationProcess;
import org.action2.casework.oversight.programme.ViewerScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What does not go on, and why: for those who lead the programme. */
@Component
class StuckCases {

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final ViewerScope scope;

    StuckCases(JdbcClient jdbc, ViewerScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    private record Row(Home.Late late, long total) {
    }

    Home.Stuck now() {
        var rows = jdbc.sql("""
            with late as (
                select t.*, count(*) over () as total from engine_open_task t where t.due_at < :now and t.country = any (:countries) and t.process = any (:processes)
                    and t.process <> :escalation order by t.due_at, t.id limit :most)
            select t.id, t.name, t.country, t.due_at at time zone 'UTC' as due, t.total, t.suspended, t.assignee, u.id as account,
                coalesce(nullif(trim(concat(u.first_name, ' ', u.last_name)), ''), t.assignee) as assignee_name,
                coalesce(q.reference, f.key, d.key, r.key) as reference, coalesce(q.title, f.title, d.body || ': ' || d.symbol, r.title) as title,
                (select array_agg(coalesce(nullif(g.name, ''), c.group_id) order by c.group_id) from engine_task_candidate c left join engine_group g on g.id = c.group_id
                    where c.task = t.id and c.group_id is not null) as team,
                exists (select from engine_task_candidate c left join engine_group_member m on m.group_id = c.group_id
                    join engine_country_member k on k.country = t.country and (k.person = coalesce(c.person, m.person)
                        or k.group_id in (select g.group_id from engine_group_member g where g.person = coalesce(c.person, m.person)))
                    where c.task = t.id) as has_people
            from late t cross join lateral (select casework_reference(t.case_id) as reference) known
                left join seed_funding_request q on q.reference = known.reference left join follow_up_view f on f.key = known.reference
                left join document_view d on d.key = known.reference left join committee_report_view r on r.key = known.reference left join engine_account u on u.id = t.assignee
            order by t.due_at, t.id
            """).params(scope.parameters()).param("escalation", EscalationProcess.KEY).param("most", MOST).query(StuckCases::row).list();
        var failures = jdbc.sql("select count(*) from engine_incident i where i.country = any (:countries) or i.country is null")
            .params(scope.parameters()).query(Long.class).single();
        return new Home.Stuck(rows.isEmpty() ? 0 : rows.get(0).total(), rows.stream().map(Row::late).toList(), failures);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var assignee = row.getString("assignee");
        var team = Rows.texts(row, "team");
        var reason = row.getBoolean("suspended") ? "on-hold" : assignee != null && row.getString("account") == null ? "gone"
            : assignee == null && !row.getBoolean("has_people") ? "nobody" : "waiting";
        return new Row(new Home.Late(row.getString("id"), row.getString("name"), row.getString("reference"), row.getString("title"), row.getString("country"),
            row.getTimestamp("due").toInstant(), reason, assignee == null ? team : List.of(row.getString("assignee_name"))), row.getLong("total"));
    }
}
