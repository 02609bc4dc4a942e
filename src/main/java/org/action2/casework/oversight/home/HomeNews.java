package org.action2.casework.oversight.home;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.action2.casework.engine.Actor;
import org.action2.casework.oversight.programme.ViewerScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in the cases that concern a person, and what the person was told, from a moment on. */
@Component
class HomeNews {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final HomeCases cases;
    private final ViewerScope scope;
    private final Actor actor;

    HomeNews(JdbcClient jdbc, HomeCases cases, ViewerScope scope, Actor actor) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.scope = scope;
        this.actor = actor;
    }

    Home.News since(Instant since) {
        var concerned = cases.concerned(since);
        var byReference = concerned.stream().collect(Collectors.toMap(HomeCases.Known::reference, Function.identity(), (first, second) -> first));
        var byRoot = concerned.stream().collect(Collectors.toMap(HomeCases.Known::root, Function.identity(), (first, second) -> first));
        var events = new ArrayList<Home.Event>();
        for (var each : concerned) {
            if (each.ended() != null) {
                events.add(new Home.Event(each.ended(), "ended", each.stage(), null, null, each.reference(), each.title()));
            }
        }
        events.addAll(stages(byReference, since));
        events.addAll(tasks(byRoot, since));
        events.addAll(mails(since));
        events.sort(Comparator.comparing(Home.Event::at).reversed());
        return new Home.News(since, events.size(), events.stream().limit(MOST).toList());
    }

    private List<Home.Event> stages(Map<String, HomeCases.Known> known, Instant since) {
        return jdbc.sql("""
            select s.reference, s.stage, s.entered_at from case_stage_view s
            where s.reference = any (:references) and s.entered_at > :since order by s.entered_at desc
            """).param("references", known.keySet().toArray(String[]::new)).param("since", since.atOffset(ZoneOffset.UTC))
            .query((row, n) -> event(row.getTimestamp("entered_at").toInstant(), "stage", row.getString("stage"), null, null, known.get(row.getString("reference")))).list();
    }

    /** Tasks that others did. What agencies review is told by the stages only. */
    private List<Home.Event> tasks(Map<String, HomeCases.Known> known, Instant since) {
        return jdbc.sql("""
            select t.case_id, t.name, t.ended_at at time zone 'UTC' as ended, coalesce(nullif(trim(concat(u.first_name, ' ', u.last_name)), ''), o.person, t.assignee) as who
            from engine_task_history t join engine_process p on p.id = t.process_id
                left join lateral (select person from engine_operation_history where task = t.id and operation = 'Complete' and entity = 'Task'
                    order by at desc limit 1) o on true
                left join engine_account u on u.id = coalesce(o.person, t.assignee)
            where t.case_id = any (:roots) and t.ended_at > cast(:since as timestamptz) at time zone 'UTC' and t.reason = 'completed'
                and coalesce(o.person, t.assignee) is distinct from :me and p.key = any (:histories) and p.key <> 'seed-funding-review'
            order by t.ended_at desc
            """).params(parameters()).param("roots", known.keySet().toArray(String[]::new)).param("since", since.atOffset(ZoneOffset.UTC))
            .query((row, n) -> event(row.getTimestamp("ended").toInstant(), "task", row.getString("name"), null, row.getString("who"), known.get(row.getString("case_id")))).list();
    }

    private List<Home.Event> mails(Instant since) {
        return jdbc.sql("""
            select m.created_at, m.event, m.task_name, coalesce(q.reference, f.key, d.key, r.key) as reference, coalesce(q.title, f.title, d.body || ': ' || d.symbol, r.title) as title
            from mail_view m left join seed_funding_request q on q.reference = m.thread left join follow_up_view f on f.key = m.thread
                left join document_view d on d.key = m.thread left join committee_report_view r on r.key = m.thread
            where m.recipient = :me and m.created_at > :since and m.status <> 'obsolete' and m.event not in ('digest', 'bundle')
                and (coalesce(q.country, f.country, d.country, r.country) is null or coalesce(q.country, f.country, d.country, r.country) = any (:countries))
            order by m.created_at desc limit :most
            """).params(parameters()).param("since", since.atOffset(ZoneOffset.UTC)).param("most", MOST)
            .query((row, n) -> new Home.Event(row.getTimestamp("created_at").toInstant(), "mail", row.getString("event"), row.getString("task_name"), null,
                row.getString("reference"), row.getString("title"))).list();
    }

    private Map<String, Object> parameters() {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("me", actor.id());
        return parameters;
    }

    private static Home.Event event(Instant at, String kind, String what, @Nullable String task, @Nullable String who, HomeCases.@Nullable Known of) {
        return new Home.Event(at, kind, what, task, who, of == null ? null : of.reference(), of == null ? null : of.title());
    }
}
