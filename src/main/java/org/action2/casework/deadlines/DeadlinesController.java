package org.action2.casework.deadlines;

import org.action2.casework.engine.Actor;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.refusals.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's command after the policy or the holidays were changed; for administrators only. */
@RestController
class DeadlinesController {

    private final RecomputeTimers recomputeTimers;
    private final Actor actor;

    DeadlinesController(RecomputeTimers recomputeTimers, Actor actor) {
        this.recomputeTimers = recomputeTimers;
        this.actor = actor;
    }

    @PostMapping(path = "/api/deadlines/recompute", produces = "application/json")
    ResponseEntity<Object> recompute() {
        if (!actor.isIn(GroupIds.ADMINISTRATORS)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Refusal.of("deadlines.timers-are-for-administrators"));
        }
        try {
            return ResponseEntity.ok(recomputeTimers.run());
        } catch (HolidayList.UnreadableException e) {
            return ResponseEntity.badRequest().body(Refusal.of("deadlines.holidays-unreadable", e.getMessage()));
        }
    }
}
