package org.action2.casework.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.action2.casework.cluster.ClusterLock;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices at the start that the program ran nowhere for longer than {@code casework.deadlines.outage} (ISO 8601; four hours
 * unless set) and, before any job runs, gives open tasks and stages the working days back whose close of business fell into
 * that time. Goes on where a start that was killed amid it ended.
 */
@Component
class Outages implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final int TASKS_AT_ONCE = 200;

    private final Heartbeat heartbeat;
    private final LostDays lostDays;
    private final Deadlines deadlines;
    private final TaskService tasks;
    private final ManagementService management;
    private final ChangeRecorder changes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ClusterLock clusterLock;
    private final SystemIdentity system;
    private final Clock clock;
    private final Duration tolerated;

    Outages(Heartbeat heartbeat, LostDays lostDays, Deadlines deadlines, TaskService tasks, ManagementService management,
            ChangeRecorder changes, JdbcClient jdbc, TransactionTemplate transaction, ClusterLock clusterLock, SystemIdentity system, Clock clock,
            @Value("${casework.deadlines.outage:PT4H}") Duration tolerated) {
        this.heartbeat = heartbeat;
        this.lostDays = lostDays;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.management = management;
        this.changes = changes;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clusterLock = clusterLock;
        this.system = system;
        this.clock = clock;
        this.tolerated = tolerated;
    }

    private record Outage(long id, Instant began, Instant ended, String givenUntil, int tasksMoved) {
    }

    private record StageTimer(String id, String country, String activity, Date due) {
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> notice());
        while (Boolean.TRUE.equals(transaction.execute(status -> giveBackSome()))) {
            LOG.debug("Working days are given back.");
        }
    }

    private void notice() {
        clusterLock.await("outage");
        var now = clock.instant();
        heartbeat.last().filter(last -> Duration.between(last, now).compareTo(tolerated) > 0)
            .ifPresent(last -> jdbc.sql("insert into outage (began_at, ended_at) values (:began, :ended)")
                .param("began", Timestamp.from(last)).param("ended", Timestamp.from(now)).update());
        heartbeat.beat();
    }

    /** @return whether there may be more to do */
    private boolean giveBackSome() {
        clusterLock.await("outage");
        var open = unfinished();
        open.ifPresent(outage -> system.run(() -> giveBackSome(outage)));
        return open.isPresent();
    }

    private void giveBackSome(Outage outage) {
        var page = tasksAfter(outage);
        if (page.isEmpty()) {
            finish(outage);
            return;
        }
        var since = Date.from(outage.began());
        var moved = page.stream().map(id -> tasks.createTaskQuery().taskId(id).singleResult())
            .filter(task -> task != null && lostDays.giveBack(task, since)).count();
        jdbc.sql("update outage set given_until = :until, tasks_moved = tasks_moved + :moved where id = :id")
            .param("until", page.get(page.size() - 1)).param("moved", moved).param("id", outage.id()).update();
    }

    private void finish(Outage outage) {
        stagesAfter(outage).forEach(timer ->
            management.setJobDuedate(timer.id(), deadlines.postponed(timer.country(), timer.activity(), timer.due(), Date.from(outage.began()))));
        jdbc.sql("update outage set done_at = :now where id = :id").param("now", Timestamp.from(clock.instant())).param("id", outage.id()).update();
        changes.record(List.of(new ChangeRecorder.Change(clock.instant(), "casework", "Outage", "Deadlines", Long.toString(outage.id()), null, null,
            "out of service", outage.began().toString(), outage.ended().toString(), outage.tasksMoved() + " tasks got their working days back")));
        LOG.warn("The program was out of service from {} to {}. {} open tasks got the working days back that this lost them.",
            outage.began(), outage.ended(), outage.tasksMoved());
    }

    private Optional<Outage> unfinished() {
        return jdbc.sql("select * from outage where done_at is null order by id limit 1").query((row, n) -> new Outage(row.getLong("id"),
            row.getTimestamp("began_at").toInstant(), row.getTimestamp("ended_at").toInstant(), row.getString("given_until"), row.getInt("tasks_moved"))).optional();
    }

    /** Those of suspended cases get their days back when these go on. */
    private List<String> tasksAfter(Outage outage) {
        return jdbc.sql("""
            select id from engine_open_task where due_at is not null and process_id is not null and not suspended
                and opened_at < :ended and id > :until order by id limit :some
            """).param("ended", Timestamp.from(outage.ended())).param("until", outage.givenUntil()).param("some", TASKS_AT_ONCE)
            .query(String.class).list();
    }

    /** The ends of stages, and the next looks of escalations at their tasks. */
    private List<StageTimer> stagesAfter(Outage outage) {
        return jdbc.sql("""
            select id, country, activity, due_at from engine_job where due_at > :began and not suspended
                and (configuration like '%deadlines.stageEnd%' or configuration like '%deadlines.nextEscalation%')
            """).param("began", Timestamp.from(outage.began())).query((row, n) -> new StageTimer(row.getString(1), row.getString(2), row.getString(3),
            new Date(row.getTimestamp(4).getTime()))).list();
    }
}
