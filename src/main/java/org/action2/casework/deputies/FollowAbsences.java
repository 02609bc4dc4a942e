package org.action2.casework.deputies;

import org.action2.casework.cluster.ClusterLock;
import org.action2.casework.engine.SystemIdentity;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks regularly whether an absence has begun or ended, and whether people who are gone have left anything behind. */
@Component
@EnableScheduling
public class FollowAbsences {

    private final DeputyTasks deputyTasks;
    private final Leavers leavers;
    private final ClusterLock clusterLock;
    private final SystemIdentity system;

    FollowAbsences(DeputyTasks deputyTasks, Leavers leavers, ClusterLock clusterLock, SystemIdentity system) {
        this.deputyTasks = deputyTasks;
        this.leavers = leavers;
        this.clusterLock = clusterLock;
        this.system = system;
    }

    @Scheduled(fixedDelayString = "${casework.mail.follow-absences-every:PT5M}", initialDelayString = "${casework.mail.follow-absences-every:PT5M}")
    @Transactional
    public void follow() {
        clusterLock.await("absences");
        system.run(() -> {
            leavers.lookForLeftOvers();
            deputyTasks.follow();
        });
    }
}
