package org.action2.casework.audit;

import java.util.List;
import java.util.Map;
import org.action2.casework.engine.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator prove that the audit trail is whole. */
@RestController
class AuditEndpoint {

    private final AuditTrail trail;
    private final Actor actor;

    AuditEndpoint(AuditTrail trail, Actor actor) {
        this.trail = trail;
        this.actor = actor;
    }

    /** Seals what is not sealed yet, then checks the whole chain. */
    @GetMapping("/api/audit/verify")
    ResponseEntity<Object> verify() {
        if (!actor.isAdministrator()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(Map.of("message", "Only administrators may check the audit trail.", "faults", List.of()));
        }
        trail.seal();
        return ResponseEntity.ok(trail.verify());
    }
}
