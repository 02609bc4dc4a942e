package org.action2.casework.deadlines;

import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Lets an escalation wait for the one that its supervisors have before them already of a like task, or else come before them itself. */
@Component
class LookForLikeTasks implements JavaDelegate {

    private final Escalations escalations;
    private final EscalationGroups groups;
    private final RepositoryService repository;

    LookForLikeTasks(Escalations escalations, EscalationGroups groups, RepositoryService repository) {
        this.escalations = escalations;
        this.groups = groups;
        this.repository = repository;
    }

    @Override
    public void execute(DelegateExecution escalation) {
        var joins = escalations.task((String) escalation.getVariable(EscalationProcess.LATE_TASK_ID)).map(late -> groups.joins(
            escalation.getProcessInstanceId(), late.getId(), kind(escalation, late), (String) escalation.getVariable(EscalationProcess.LATE_REFERENCE)));
        escalation.setVariable(EscalationProcess.LIKE_TASK_HANDLED, joins.orElse(false));
    }

    /** Tasks of one kind have the same name in the same process, the same country, candidates and supervisors, and stand at the same step. */
    private String kind(DelegateExecution escalation, Task late) {
        return String.join("|", Optional.ofNullable(late.getTenantId()).orElse(""), repository.getProcessDefinition(late.getProcessDefinitionId()).getKey(),
            late.getTaskDefinitionKey(), String.join(",", new TreeSet<>(escalations.candidates(late))),
            (String) escalation.getVariable(EscalationProcess.SUPERVISOR_GROUP), escalation.getVariable(EscalationProcess.ESCALATION_STEP).toString());
    }
}
