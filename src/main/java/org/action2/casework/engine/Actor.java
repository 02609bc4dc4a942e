package org.action2.casework.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who acts now: the signed-in person, or the program itself where it says so. A stranger acts nowhere. */
@Component
public class Actor {

    static final String PROGRAM = "casework";

    private final EngineCallbacks callbacks;
    private final SystemIdentity system;

    Actor(EngineCallbacks callbacks, SystemIdentity system) {
        this.callbacks = callbacks;
        this.system = system;
    }

    /** Whether the signed-in person belongs to the group; never true for the program itself. */
    public boolean isIn(String groupId) {
        return groups().contains(groupId);
    }

    /** The countries (ISO 3166 alpha-3) whose cases the signed-in person may see; none for the program itself. */
    public List<String> countries() {
        return person().map(Authentication::getTenantIds).orElse(List.of());
    }

    /** The groups of the signed-in person; none for the program itself. */
    public List<String> groups() {
        return person().map(Authentication::getGroupIds).orElse(List.of());
    }

    /**
     * The id of the signed-in person, or {@code casework} for the program itself.
     *
     * @throws AuthorizationException if nobody is signed in and it is not the program that acts
     */
    public String id() {
        return person().map(Authentication::getUserId).orElseGet(() -> {
            if (!system.isActing()) {
                throw CommandGuard.stranger();
            }
            return PROGRAM;
        });
    }

    /** The id of the signed-in person; empty for a stranger and for the program itself. */
    public Optional<String> somebody() {
        return person().map(Authentication::getUserId);
    }

    /** Whether the signed-in person is an administrator; never the program itself. */
    public boolean isAdministrator() {
        return isIn(Groups.CAMUNDA_ADMIN);
    }

    /**
     * Whether the signed-in person may work on a task now: as its assignee or, while nobody is, as its candidate.
     * Administrators do not work on tasks, and neither does the program itself.
     *
     * @param country of the task; null if it belongs to none
     * @param assignee null while nobody has it
     * @param people those who may take it, by their accounts
     * @param groups those whose people may take it
     */
    public boolean mayWorkOn(String country, String assignee, Collection<String> people, Collection<String> groups) {
        return person().filter(person -> !isAdministrator() && (country == null || countries().contains(country)))
            .map(person -> assignee == null ? people.contains(person.getUserId()) || groups.stream().anyMatch(this::isIn)
                : assignee.equals(person.getUserId())).orElse(false);
    }

    private Optional<Authentication> person() {
        return Optional.ofNullable(callbacks.identity().getCurrentAuthentication()).filter(authentication -> authentication.getUserId() != null);
    }
}
