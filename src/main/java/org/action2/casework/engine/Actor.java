package org.action2.casework.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who acts now: the signed-in person, or the program itself when a timer or job does. */
@Component
public class Actor {

    static final String PROGRAM = "casework";

    private final IdentityService identity;

    Actor(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Whether the signed-in person belongs to the group; never true for the program itself. */
    public boolean isIn(String groupId) {
        var authentication = identity.getCurrentAuthentication();
        return authentication != null && authentication.getGroupIds() != null && authentication.getGroupIds().contains(groupId);
    }

    /** The countries (ISO 3166 alpha-3) whose cases the signed-in person may see; none for the program itself. */
    public List<String> countries() {
        var authentication = identity.getCurrentAuthentication();
        return authentication == null || authentication.getTenantIds() == null ? List.of() : authentication.getTenantIds();
    }

    /** The groups of the signed-in person; none for the program itself. */
    public List<String> groups() {
        var authentication = identity.getCurrentAuthentication();
        return authentication == null || authentication.getGroupIds() == null ? List.of() : authentication.getGroupIds();
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
