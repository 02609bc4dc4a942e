package org.action2.casework.oversight.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.action2.casework.deadlines.EscalationProcess;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.oversight.StageLine;
import org.action2.casework.oversight.programme.ViewerScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases that concern a person: of country teams and Resident Coordinators all of their countries, of others those that
 * they had a part in, or have a task of.
 */
@Component
class HomeCases {

    private static final int RECENT_ACTS = 300;
    private static final int MOST_WITH_NEWS = 300;
    private static final String OF_COUNTRY = "true";
    private static final String TAKEN_PART = "root in (select case_id from part)";

    private final JdbcClient jdbc;
    private final ViewerScope scope;
    private final Actor actor;

    HomeCases(JdbcClient jdbc, ViewerScope scope, Actor actor) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.actor = actor;
    }

    /** A case as its register has it. @param ended null while it runs */
    record Known(String kind, String reference, String title, String country, @Nullable Long cents, String stage, Instant since, String root,
                 @Nullable LocalDate heldUntil, @Nullable LocalDate nextDate, @Nullable Instant ended, long total) {
    }

    private record Visited(String reference, StageLine.Visit visit) {
    }

    private record Waiting(String root, Home.Waiting waiting) {
    }

    boolean isOfCountryTeam() {
        return actor.isIn(GroupIds.COUNTRY_TEAM) || actor.isIn(GroupIds.RESIDENT_COORDINATOR);
    }

    /** A part of the running cases, those first that moved last. */
    Home.Cases running(int offset, int limit) {
        var known = known("ended_at is null", offset, limit, Instant.EPOCH);
        var visits = visits(known.stream().map(Known::reference).toList());
        var waiting = waiting(known.stream().map(Known::root).toList());
        return new Home.Cases(known.isEmpty() ? 0 : known.get(0).total(), known.stream()
            .map(each -> shown(each, visits.getOrDefault(each.reference(), List.of()), waiting.getOrDefault(each.root(), List.of()))).toList());
    }

    /** The cases that run, or ended since then; of many those that moved last. */
    List<Known> concerned(Instant since) {
        return known("(ended_at is null or ended_at > :since)", 0, MOST_WITH_NEWS, since);
    }

    private static Home.Case shown(Known known, List<StageLine.Visit> visits, List<Home.Waiting> waiting) {
        var line = StageLine.of(known.kind(), known.stage(), known.ended() != null, visits);
        return new Home.Case(known.kind(), known.reference(), known.title(), known.country(), known.cents(), known.stage(), known.since(),
            line.stream().map(each -> new Home.Stage(each.stage(), each.state(), each.since())).toList(), StageLine.next(line), waiting, known.heldUntil(), known.nextDate());
    }

    private List<Known> known(String which, int offset, int limit, Instant since) {
        return jdbc.sql("""
            with part as (
                select case_id from (select case_id from case_participant_view where person = :me order by at desc limit :acts) recent
                union select case_id from engine_open_task where assignee = :me),
            known as (
                select 'request' as kind, q.reference, q.title, q.country, coalesce(q.approved_cents, q.requested_cents) as cents, q.stage, q.stage_since,
                    q.process_instance_id as root, cast(null as date) as held_until, q.ended_at from seed_funding_request q where 'request' = any (:kinds)
                union all select 'follow-up', f.key, f.title, f.country, null, f.stage, f.stage_since, f.process_instance_id, f.on_hold_until, f.ended_at
                    from follow_up_view f where 'follow-up' = any (:kinds)
                union all select 'document', d.key, d.body || ': ' || d.symbol, d.country, null, d.stage, d.stage_since, d.process_instance_id, null, d.ended_at
                    from document_view d where 'document' = any (:kinds)
                union all select 'committee-report', r.key, r.title, r.country, null, r.stage, r.stage_since, r.process_instance_id, null, r.ended_at
                    from committee_report_view r where 'committee-report' = any (:kinds))
            select c.*, case c.kind
                when 'request' then (select min(p.due_date) from seed_funding_report p where p.reference = c.reference and p.submitted_at is null)
                when 'follow-up' then (select coalesce(f.next_review, f.period_end) from follow_up_deadline_view f where f.follow_up = c.reference)
                else (select case d.stage when 'awaiting-report' then coalesce(d.ask_again_on, d.state_report_due)
                    else coalesce(d.ask_again_on, d.next_review_due) end from document_view d where d.key = c.reference) end as next_date
            from (select *, count(*) over () as total from known where country = any (:countries) and root is not null and %s and %s
                order by stage_since desc, reference offset :skipped limit :wanted) c
            order by c.stage_since desc, c.reference
            """.formatted(isOfCountryTeam() ? OF_COUNTRY : TAKEN_PART, which)).params(scope.parameters()).param("me", actor.id()).param("acts", RECENT_ACTS)
            .param("since", since.atOffset(ZoneOffset.UTC)).param("skipped", offset).param("wanted", limit).query(HomeCases::known).list();
    }

    private Map<String, List<StageLine.Visit>> visits(List<String> references) {
        return jdbc.sql("select reference, stage, entered_at, left_at from case_stage_view where reference = any (:references) order by entered_at, left_at nulls last")
            .param("references", references.toArray(String[]::new))
            .query((row, n) -> new Visited(row.getString("reference"), new StageLine.Visit(row.getString("stage"), Rows.moment(row, "entered_at"), Rows.moment(row, "left_at"))))
            .list().stream().collect(Collectors.groupingBy(Visited::reference, Collectors.mapping(Visited::visit, Collectors.toList())));
    }

    /** What is to be done in the cases now. Who reviews is told to those only who chase reviews, and to the reviewers. */
    private Map<String, List<Home.Waiting>> waiting(List<String> roots) {
        var waiting = new HashMap<String, List<Home.Waiting>>();
        jdbc.sql("""
            select t.case_id, t.name, t.due_at at time zone 'UTC' as due, coalesce(t.due_at < :now, false) as late,
                case when t.assignee is null then (select array_agg(coalesce(nullif(g.name, ''), c.group_id) order by c.group_id)
                        from engine_task_candidate c left join engine_group g on g.id = c.group_id where c.task = t.id and c.group_id is not null)
                    else array[coalesce(nullif(trim(concat(u.first_name, ' ', u.last_name)), ''), t.assignee)] end as who
            from engine_open_task t left join engine_account u on u.id = t.assignee
            where t.case_id = any (:roots) and t.process <> :escalation and (t.process = any (:histories) or t.process = 'seed-funding-review' or t.assignee = :me)
                and (t.process <> 'seed-funding-review' or :chasesReviews
                    or exists (select from engine_task_candidate c where c.task = t.id and c.group_id = any (:agencies)))
            order by t.due_at nulls last, t.id
            """).params(scope.parameters()).param("roots", roots.toArray(String[]::new)).param("me", actor.id()).param("escalation", EscalationProcess.KEY)
            .query((row, n) -> new Waiting(row.getString("case_id"), new Home.Waiting(row.getString("name"), Rows.texts(row, "who"), Rows.moment(row, "due"),
                row.getBoolean("late")))).list()
            .forEach(each -> waiting.computeIfAbsent(each.root(), key -> new ArrayList<>()).add(each.waiting()));
        return waiting;
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(row.getString("kind"), row.getString("reference"), row.getString("title"), row.getString("country"), Rows.number(row, "cents"),
            row.getString("stage"), row.getTimestamp("stage_since").toInstant(), row.getString("root"), Rows.day(row, "held_until"), Rows.day(row, "next_date"),
            Rows.moment(row, "ended_at"), row.getLong("total"));
    }
}
