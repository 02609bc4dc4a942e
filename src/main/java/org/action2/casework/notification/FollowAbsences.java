package org.action2.casework.notification;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks regularly whether an absence has begun or ended. */
@Component
@EnableScheduling
class FollowAbsences {

    private final StandIns standIns;

    FollowAbsences(StandIns standIns) {
        this.standIns = standIns;
    }

    @Scheduled(fixedDelayString = "${casework.mail.follow-absences-every:PT5M}", initialDelayString = "${casework.mail.follow-absences-every:PT5M}")
    @Transactional
    public void follow() {
        standIns.follow();
    }
}
