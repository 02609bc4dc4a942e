package org.action2.casework.notification;

import org.action2.casework.engine.TheProgram;
import org.action2.casework.nodes.Turn;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks regularly whether an absence has begun or ended, and whether people who are gone have left anything behind. */
@Component
@EnableScheduling
class FollowAbsences {

    private final StandIns standIns;
    private final Leavers leavers;
    private final Turn turn;
    private final TheProgram program;

    FollowAbsences(StandIns standIns, Leavers leavers, Turn turn, TheProgram program) {
        this.standIns = standIns;
        this.leavers = leavers;
        this.turn = turn;
        this.program = program;
    }

    @Scheduled(fixedDelayString = "${casework.mail.follow-absences-every:PT5M}", initialDelayString = "${casework.mail.follow-absences-every:PT5M}")
    @Transactional
    public void follow() {
        turn.await("absences");
        program.run(() -> {
            leavers.lookForLeftOvers();
            standIns.follow();
        });
    }
}
