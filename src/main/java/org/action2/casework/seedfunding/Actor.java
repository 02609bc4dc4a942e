package org.action2.casework.seedfunding;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who acts now: the signed-in person, or the program itself when a timer or job does. */
@Component
class Actor {

    private static final String PROGRAM = "casework";

    private final IdentityService identity;

    Actor(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    String id() {
        var authentication = identity.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? PROGRAM : authentication.getUserId();
    }
}
