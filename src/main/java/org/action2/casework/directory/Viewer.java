package org.action2.casework.directory;

import java.util.List;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.GroupIds;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Who looks, and what they may see: the cases of their countries, of the processes that their groups have a right to. */
@Component
public class Viewer {

    private static final String AGENCY = "agency-";

    private final Actor actor;
    private final Directory directory;
    private final AuthorizationService authorizations;

    Viewer(Actor actor, Directory directory, AuthorizationService authorizations) {
        this.actor = actor;
        this.directory = directory;
        this.authorizations = authorizations;
    }

    /** The account that looks. */
    public String id() {
        return actor.id();
    }

    /** The countries (ISO 3166 alpha-3) whose cases the person may see; for administrators all that have a country team. */
    public List<String> countries() {
        return actor.isAdministrator() ? directory.countryTeams() : actor.countries();
    }

    /**
     * The countries whose cases of a process the person may list, the same for every list of the program; none where their
     * groups have no right to its history.
     *
     * @param process its key
     */
    public List<String> countriesOf(String process) {
        return seesHistoryOf(process) ? countries() : List.of();
    }

    /** Whether the person belongs to one of the groups, or is an administrator. */
    public boolean isInOneOf(List<String> groups) {
        return actor.isAdministrator() || groups.stream().anyMatch(actor::isIn);
    }

    /** Whether the person leads or administers the programme. */
    public boolean isManager() {
        return isInOneOf(List.of(GroupIds.MANAGERS));
    }

    /** The agencies, by the names of their groups, that the person works for. */
    public List<String> agencies() {
        return actor.groups().stream().filter(group -> group.startsWith(AGENCY)).toList();
    }

    /** Whether the person may see the history of a process. @param process its key */
    public boolean seesHistoryOf(String process) {
        return isAllowed(ProcessDefinitionPermissions.READ_HISTORY, process);
    }

    /** Whether the person may see the tasks of a process. @param process its key */
    public boolean seesTasksOf(String process) {
        return isAllowed(ProcessDefinitionPermissions.READ_TASK, process);
    }

    private boolean isAllowed(ProcessDefinitionPermissions right, String process) {
        return authorizations.isUserAuthorized(actor.id(), actor.groups(), right, Resources.PROCESS_DEFINITION, process);
    }
}
