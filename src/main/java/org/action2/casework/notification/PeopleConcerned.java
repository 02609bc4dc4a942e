package org.action2.casework.notification;

import java.util.Set;
import java.util.TreeSet;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.duties.SeparationOfDuties;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** The people of a case: who did something in it, who has a task there, and who could take one that waits. */
@Component
class PeopleConcerned {

    private final HistoryService history;
    private final Directory directory;
    private final SeparationOfDuties duties;

    PeopleConcerned(HistoryService history, Directory directory, SeparationOfDuties duties) {
        this.history = history;
        this.directory = directory;
        this.duties = duties;
    }

    /** @param caseId the process instance that the case began with; what it called counts, too */
    Set<String> by(String caseId) {
        var people = new TreeSet<>(duties.peopleOf(caseId));
        history.createHistoricTaskInstanceQuery().rootProcessInstanceId(caseId).list().forEach(task -> {
            if (task.getAssignee() != null) {
                people.add(task.getAssignee());
            } else if (task.getEndTime() == null) {
                people.addAll(candidates(task));
            }
        });
        return people;
    }

    private Set<String> candidates(HistoricTaskInstance task) {
        var people = new TreeSet<String>();
        history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).type(IdentityLinkType.CANDIDATE).operationType("add").list()
            .forEach(link -> people.addAll(people(link, task.getTenantId())));
        return people;
    }

    private Set<String> people(HistoricIdentityLinkLog link, String country) {
        var people = new TreeSet<String>();
        if (link.getUserId() != null) {
            people.add(link.getUserId());
        } else {
            directory.membersOf(link.getGroupId(), country).stream().map(Person::id).forEach(people::add);
        }
        return people;
    }
}
