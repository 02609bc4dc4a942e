package org.action2.casework.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.action2.casework.cluster.ClusterLock;
import org.action2.casework.engine.TaskTimerJobs;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which escalations of a kind come before their supervisors as one task: one leads and has the task, the others wait for
 * its decision. Who joins holds the row of the one that leads, and shares it with others who join; who decides or goes waits
 * for them. So nobody joins what is over.
 */
@Component
class EscalationGroups {

    /** The timer that wakes one of those that wait when the one that led is gone. */
    static final String LEADS_NO_LONGER = "leads-no-longer";

    private static final String CLOSED = " before managers ";

    private static final String WAITING = """
        select g.escalation, g.late_task, g.reference, s.execution
        from escalation_group g join engine_execution e on e.instance = g.escalation and not e.suspended
        join engine_awaited_message s on s.execution = e.id and s.message = '%s'
        where g.state = 'waits' and g.kind = :kind order by g.since, g.escalation
        """.formatted(EscalationProcess.DECIDED_WITH_OTHERS);

    private final JdbcClient jdbc;
    private final ClusterLock clusterLock;
    private final TaskTimerJobs timerJobs;
    private final RuntimeService runtime;
    private final Clock clock;

    EscalationGroups(JdbcClient jdbc, ClusterLock clusterLock, TaskTimerJobs timerJobs, RuntimeService runtime, Clock clock) {
        this.jdbc = jdbc;
        this.clusterLock = clusterLock;
        this.timerJobs = timerJobs;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** An escalation that waits for a decision. @param execution what waits in it */
    record Waiting(String escalation, String lateTask, String reference, String execution) {
    }

    /**
     * Lets an escalation join the one that leads its kind, or lead. One that was in a group before keeps to that.
     *
     * @return whether it joined
     */
    boolean joins(String escalation, String lateTask, String kind, String reference) {
        var group = kindOf(escalation).orElse(kind);
        if (!isLed(group)) {
            clusterLock.await("escalation of " + group);
        }
        var joins = isLed(group);
        jdbc.sql("""
            insert into escalation_group (escalation, late_task, reference, kind, state, since)
            values (:escalation, :lateTask, :reference, :kind, :state, :now)
            on conflict (escalation) do update set state = excluded.state
            """).param("escalation", escalation).param("lateTask", lateTask).param("reference", reference).param("kind", group)
            .param("state", joins ? "waits" : "leads").param("now", Timestamp.from(clock.instant())).update();
        return joins;
    }

    /** Those that wait for the decision on a late task whose escalation leads, longest first. */
    List<Waiting> waitingWith(String lateTask) {
        return jdbc.sql("select kind from escalation_group where late_task = :task and state in ('leads', 'decided')").param("task", lateTask)
            .query(String.class).list().stream().findFirst().map(this::waiting).orElse(List.of());
    }

    /** The reference of the late task's case; empty if its escalation is of no group. */
    Optional<String> reference(String lateTask) {
        return jdbc.sql("select reference from escalation_group where late_task = :task").param("task", lateTask).query(String.class).list().stream().findFirst();
    }

    /** Takes no more escalations in, as managers are to decide on those that are there. */
    void close(String escalation) {
        var kind = jdbc.sql("select kind from escalation_group where escalation = :escalation for update").param("escalation", escalation)
            .query(String.class).optional(); // first, so that whoever is about to join is closed in, too
        kind.filter(each -> !each.contains(CLOSED)).ifPresent(each -> jdbc.sql("update escalation_group set kind = :closed where kind = :kind")
            .param("closed", each + CLOSED + escalation).param("kind", each).update());
    }

    /** Those decided for are of the group no longer. */
    void leave(List<String> escalations) {
        if (!escalations.isEmpty()) {
            jdbc.sql("delete from escalation_group where escalation in (:escalations)").param("escalations", escalations).update();
        }
    }

    /** How many joined the escalation since this was asked last. */
    int joinedSince(String escalation) {
        return kindOf(escalation).map(kind -> jdbc.sql("update escalation_group set told = true where kind = :kind and state = 'waits' and not told")
            .param("kind", kind).update()).orElse(0);
    }

    /** The task of an escalation is decided or gone: another may lead. */
    void endsLeading(String escalation, String tenantId) {
        jdbc.sql("update escalation_group set state = 'decided' where escalation = :escalation and state = 'leads' returning kind")
            .param("escalation", escalation).query(String.class).list().forEach(kind -> timerJobs.setAfterwards(kind, LEADS_NO_LONGER, tenantId));
    }

    /** An escalation that is suspended leads nobody; when it goes on, its task is for its own late task only. */
    void suspended(String escalation) {
        jdbc.sql("delete from escalation_group where escalation = :escalation and state = 'leads' returning kind")
            .param("escalation", escalation).query(String.class).list().forEach(kind -> timerJobs.setAfterwards(kind, LEADS_NO_LONGER, null));
    }

    /** An escalation that waited when it was suspended may be the only one left. */
    void resumed(String escalation) {
        kindOf(escalation).ifPresent(kind -> timerJobs.setAfterwards(kind, LEADS_NO_LONGER, null));
    }

    /** Wakes the one that waits longest, if none leads: it leads then, and the others wait for it. */
    void handOver(String kind) {
        if (!isLed(kind)) {
            waiting(kind).stream().findFirst().ifPresent(next -> runtime.messageEventReceived(EscalationProcess.HANDLED_NO_LONGER, next.execution()));
        }
    }

    private Optional<String> kindOf(String escalation) {
        return jdbc.sql("select kind from escalation_group where escalation = :escalation").param("escalation", escalation).query(String.class).optional();
    }

    private boolean isLed(String kind) {
        return jdbc.sql("select 1 from escalation_group where kind = :kind and state = 'leads' for share").param("kind", kind).query(Integer.class).optional().isPresent();
    }

    private List<Waiting> waiting(String kind) {
        return jdbc.sql(WAITING).param("kind", kind)
            .query((row, n) -> new Waiting(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list();
    }
}
