package org.action2.casework.deputies;

import org.action2.casework.cluster.ClusterLock;
import org.action2.casework.deputies.ReleaseTasks.Holder;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.AccountDeleted;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.engine.RightsLost;
import org.action2.casework.engine.SystemIdentity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What people leave behind who lose their account, a group or a country. It is settled at the end of the transaction in which
 * they lose it, so that somebody who is moved within one keeps what they may work on afterwards.
 */
@Component
class Leavers {

    private final ReleaseTasks release;
    private final DeputiesGone deputies;
    private final DeputyTasks deputyTasks;
    private final Directory directory;
    private final ClusterLock clusterLock;
    private final BatchScope batch;
    private final SystemIdentity system;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Leavers(ReleaseTasks release, DeputiesGone deputies, DeputyTasks deputyTasks, Directory directory, ClusterLock clusterLock, BatchScope batch, SystemIdentity system,
            ApplicationEventPublisher events, JdbcClient jdbc) {
        this.release = release;
        this.deputies = deputies;
        this.deputyTasks = deputyTasks;
        this.directory = directory;
        this.clusterLock = clusterLock;
        this.batch = batch;
        this.system = system;
        this.events = events;
        this.jdbc = jdbc;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccountDeleted deleted) {
        settle(() -> leave(new Holder(deleted.person(), deleted.name())));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RightsLost lost) {
        settle(() -> lost.people().forEach(person -> {
            release.outOfReachOf(new Holder(person, directory.nameOf(person)), lost.groups());
            deputies.checkAnew(person);
        }));
    }

    /** What is in the database of people who are gone, or without the country of what they have; nothing is written where there is nothing. */
    void lookForLeftOvers() {
        jdbc.sql("""
            select person from (select person from absence union select deputy from absence
                union select person from stand_in union select deputy from stand_in) named
            where not exists (select from engine_account where id = person)
            """).query(String.class).list().forEach(person -> leave(new Holder(person, person)));
        release.leftOver();
    }

    private void leave(Holder holder) {
        deputies.leave(holder.account(), holder.name());
        release.ofGone(holder);
        deputyTasks.forgetAllOf(holder.account());
        events.publishEvent(new PersonGone(holder.account()));
    }

    private void settle(Runnable work) {
        clusterLock.await("absences");
        system.run(() -> batch.run(() -> {
            work.run();
            deputyTasks.follow();
            return true;
        }));
    }
}
