package org.action2.casework.deadlines;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision {@code escalation-policy}; a task that has no row there is a fault of the table and fails at once. */
@Component
class EscalationPolicies {

    private final DecisionService decisions;
    private final RepositoryService repository;

    EscalationPolicies(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    EscalationPolicy of(String processDefinitionId, String task) {
        var process = repository.getProcessDefinition(processDefinitionId).getKey();
        var rows = decisions.evaluateDecisionTableByKey("escalation-policy", Map.of("process", process, "task", task));
        if (rows.isEmpty()) {
            throw new IllegalStateException("The escalation policy has no row for task " + task + " of " + process + ".");
        }
        return EscalationPolicy.of(rows.getSingleResult().getEntryMap());
    }
}
