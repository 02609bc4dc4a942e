package org.action2.casework.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.CaseChange;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which start forms the signed-in person may fill in: those of processes that the engine would let them start. While one is
 * halted its drafts are kept and go on being saved.
 */
@Component
class StartForms {

    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final Actor actor;
    private final SystemIdentity system;
    private final ObjectProvider<CaseChange> changes;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    StartForms(RepositoryService repository, AuthorizationService authorizations, Actor actor, SystemIdentity system,
               ObjectProvider<CaseChange> changes) {
        this.repository = repository;
        this.authorizations = authorizations;
        this.actor = actor;
        this.system = system;
        this.changes = changes;
    }

    /**
     * A start form.
     *
     * @param process the key of its process
     * @param name of the process
     * @param titles the fields whose text tells one filled-in form from another, the best first
     */
    record StartForm(String process, String name, List<String> titles) {
    }

    /**
     * The start form of a process.
     *
     * @throws DraftRefusedException if there is none, or not for the signed-in person
     */
    StartForm get(String process) {
        return find(process).orElseThrow(() -> new DraftRefusedException(DraftRefusal.NO_FORM));
    }

    Optional<StartForm> find(String process) {
        return process == null || !mayStart(process) ? Optional.empty()
            : system.act(() -> Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult()))
                .filter(this::hasForm).map(definition -> new StartForm(process, definition.getName(), titles(process)));
    }

    /** What the engine asks before a start. */
    private boolean mayStart(String process) {
        return authorizations.isUserAuthorized(actor.id(), actor.groups(), Permissions.CREATE, Resources.PROCESS_INSTANCE)
            && authorizations.isUserAuthorized(actor.id(), actor.groups(), Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process);
    }

    private boolean hasForm(ProcessDefinition definition) {
        return known.computeIfAbsent(definition.getId(), id -> system.act(() -> repository.getBpmnModelInstance(id)
            .getModelElementsByType(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormRef() != null && !start.getCamundaFormRef().isEmpty())));
    }

    private List<String> titles(String process) {
        return changes.stream().filter(change -> change.process().equals(process)).findFirst()
            .map(change -> List.of(CaseVariables.TITLE, change.caseField())).orElse(List.of(CaseVariables.TITLE));
    }
}
