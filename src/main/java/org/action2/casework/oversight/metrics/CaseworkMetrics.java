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
        register(lateTasks, tasks("t.due_date_ < :now", now));
        register(escalatedTasks, tasks("t.priority_ >= 75", now));
        incidents.register(rows(jdbc.sql("""
            select k.key_, count(*) from act_ru_incident i join act_re_procdef k on k.id_ = i.proc_def_id_
            where i.id_ = i.root_cause_incident_id_ or i.root_cause_incident_id_ is null group by 1
            """).query((row, n) -> Map.entry(row.getString(1), row.getDouble(2))).list(), "process"), true);
        single.register(rows(List.copyOf(backlog(now).entrySet()), "of"), true);
    }

    @EventListener
    void on(SubmissionRefused refusal) {
        meters.counter(REFUSALS, "form", refusal.form()).increment();
    }

    private Map<String, Double> backlog(Timestamp now) {
        return jdbc.sql("""
            select (select count(*) from act_ru_job where type_ = 'timer' and retries_ > 0 and suspension_state_ = 1 and duedate_ < :now) as behind,
                (select coalesce(max(extract(epoch from :now - duedate_)), 0) from act_ru_job where type_ = 'timer' and retries_ > 0
                    and suspension_state_ = 1 and duedate_ < :now) as delay,
                (select count(*) from act_ru_job where retries_ = 0) as failed,
                (select count(*) from outbox_message
                    where status = 'pending' and not digest and coalesce(leaves_at, created_at) <= :now at time zone 'UTC') as outbox,
                (select coalesce(max(extract(epoch from :now at time zone 'UTC' - coalesce(leaves_at, created_at))), 0) from outbox_message
                    where status = 'pending' and not digest and coalesce(leaves_at, created_at) <= :now at time zone 'UTC') as age
            """).param("now", now).query((row, n) -> Map.of("timers-behind", row.getDouble(1), "timer-delay-seconds", row.getDouble(2),
                "jobs-failed", row.getDouble(3), "outbox", row.getDouble(4), "outbox-age-seconds", row.getDouble(5))).single();
    }

    private List<Counted> tasks(String which, Timestamp now) {
        return jdbc.sql("""
            select coalesce(l.team, 'no team') as team, case when t.create_time_ > cast(:now as timestamp) - interval '7 days' then '0-7'
                    when t.create_time_ > cast(:now as timestamp) - interval '30 days' then '8-30' else '31-' end as age, count(*) as number
            from act_ru_task t left join (select task_id_, min(group_id_) as team from act_ru_identitylink
                where type_ = 'candidate' and task_id_ is not null group by task_id_) l on l.task_id_ = t.id_
            where %s group by 1, 2
            """.formatted(which)).param("now", now).query(Counted.class).list();
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
