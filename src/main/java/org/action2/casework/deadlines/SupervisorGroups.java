package org.action2.casework.deadlines;

import org.action2.casework.engine.GroupIds;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Which group supervises a task, by the decision {@code escalation-policy}. */
@Component
public class SupervisorGroups {

    private final EscalationPolicies policies;

    SupervisorGroups(EscalationPolicies policies) {
        this.policies = policies;
    }

    /** The group; managers where the task belongs to no process or the table names nobody. */
    public String of(Task task) {
        if (task.getProcessDefinitionId() == null) {
            return GroupIds.MANAGERS;
        }
        var group = policies.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).supervisorGroup();
        return group == null ? GroupIds.MANAGERS : group;
    }
}
