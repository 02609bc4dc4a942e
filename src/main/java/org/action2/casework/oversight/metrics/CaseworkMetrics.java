package org.action2.casework.oversight.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.action2.casework.deadlines.Deadlines;
import org.action2.casework.forms.SubmissionRefused;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits, what is late and what failed, counted when it is asked for. No figure names a case or a person. */
@Component
class CaseworkMetrics {

    private static final String REFUSALS = "casework.form.refusals";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MeterRegistry meters;
    private final MultiGauge openTasks;
    private final MultiGauge lateTasks;
    private final MultiGauge escalatedTasks;
    private final MultiGauge incidents;
    private final MultiGauge single;

    CaseworkMetrics(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.meters = meters;
        this.openTasks = gauge("casework.tasks.open", "Open tasks by team and by how many days they are open");
        this.lateTasks = gauge("casework.tasks.late", "Open tasks past their due date, by team");
        this.escalatedTasks = gauge("casework.tasks.escalated", "Open tasks that were escalated, by team");
        this.incidents = gauge("casework.incidents", "Open incidents by process");
        this.single = gauge("casework.backlog", "What waits for the program itself, by what it is: timers-behind, timer-delay-seconds, "
            + "jobs-failed, outbox, outbox-age-seconds");
    }

    private record Counted(String team, String age, double number) {
    }

    /** Counts everything anew. */
    void refresh() {
        var now = Timestamp.from(clock.instant());
        register(openTasks, tasks("true", now));
        register(lateTasks, tasks("t.due_at < :now", now));
        register(escalatedTasks, tasks("t.priority >= :escalated", now));
        incidents.register(rows(jdbc.sql("select process, count(*) from engine_incident group by 1")
            .query((row, n) -> Map.entry(row.getString(1), row.getDouble(2))).list(), "process"), true);
        single.register(rows(List.copyOf(backlog(now).entrySet()), "of"), true);
    }

    @EventListener
    void on(SubmissionRefused refusal) {
        meters.counter(REFUSALS, "form", refusal.form()).increment();
    }

    private Map<String, Double> backlog(Timestamp now) {
        return jdbc.sql("""
            select (select count(*) from engine_job where kind = 'timer' and retries > 0 and not suspended and due_at < :now) as behind,
                (select coalesce(max(extract(epoch from :now - due_at)), 0) from engine_job where kind = 'timer' and retries > 0
                    and not suspended and due_at < :now) as delay,
                (select count(*) from engine_job where retries = 0) as failed,
                (select count(*) from mail_view
                    where status = 'pending' and not digest and coalesce(leaves_at, created_at) <= :now at time zone 'UTC') as outbox,
                (select coalesce(max(extract(epoch from :now at time zone 'UTC' - coalesce(leaves_at, created_at))), 0) from mail_view
                    where status = 'pending' and not digest and coalesce(leaves_at, created_at) <= :now at time zone 'UTC') as age
            """).param("now", now).query((row, n) -> Map.of("timers-behind", row.getDouble(1), "timer-delay-seconds", row.getDouble(2),
                "jobs-failed", row.getDouble(3), "outbox", row.getDouble(4), "outbox-age-seconds", row.getDouble(5))).single();
    }

    private List<Counted> tasks(String which, Timestamp now) {
        return jdbc.sql("""
            select coalesce(l.team, 'no team') as team, case when t.opened_at > cast(:now as timestamp) - interval '7 days' then '0-7'
                    when t.opened_at > cast(:now as timestamp) - interval '30 days' then '8-30' else '31-' end as age, count(*) as number
            from engine_open_task t left join (select task, min(group_id) as team from engine_task_candidate group by task) l on l.task = t.id
            where %s group by 1, 2
            """.formatted(which)).param("now", now).param("escalated", Deadlines.ESCALATED).query(Counted.class).list();
    }

    private static void register(MultiGauge gauge, List<Counted> counted) {
        gauge.register(counted.stream().map(each -> MultiGauge.Row.of(Tags.of("team", each.team(), "days", each.age()), each.number()))
            .collect(Collectors.toCollection(ArrayList<MultiGauge.Row<?>>::new)), true);
    }

    private static List<MultiGauge.Row<?>> rows(List<Map.Entry<String, Double>> counted, String tag) {
        return counted.stream().map(each -> MultiGauge.Row.of(Tags.of(tag, each.getKey()), each.getValue()))
            .collect(Collectors.toCollection(ArrayList<MultiGauge.Row<?>>::new));
    }

    private MultiGauge gauge(String name, String description) {
        return MultiGauge.builder(name).description(description).register(meters);
    }
}
