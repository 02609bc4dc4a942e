package org.action2.casework.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who acts now: the signed-in person, or the program itself when a timer or job does. */
@Component
public class Actor {

    private static final String PROGRAM = "casework";

    private final IdentityService identity;

    Actor(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** The id of the signed-in person, or {@code casework} for the program itself. */
    public String id() {
        var authentication = identity.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? PROGRAM : authentication.getUserId();
    }

    /** Whether the signed-in person is an administrator; never the program itself. */
    public boolean isAdministrator() {
        var authentication = identity.getCurrentAuthentication();
        return authentication != null && authentication.getGroupIds() != null
            && authentication.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
