package org.action2.casework.audit;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the trail every minute ({@code casework.audit.seal-every}, ISO 8601). */
@Component
@EnableScheduling
class SealAudit {

    private final AuditTrail trail;

    SealAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @Scheduled(fixedDelayString = "${casework.audit.seal-every:PT1M}", initialDelayString = "${casework.audit.seal-every:PT1M}")
    void seal() {
        trail.seal();
    }
}
