package org.action2.casework.deadlines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.engine.Actor;
import org.action2.casework.language.Text;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the person who handles an escalation may do with the late task, by its policy, its model and its candidates. */
@Component
class SupervisorChoices {

    private final Escalations escalations;
    private final EscalationPolicies policies;
    private final TaskTimers timers;
    private final Actor actor;

    SupervisorChoices(Escalations escalations, EscalationPolicies policies, TaskTimers timers, Actor actor) {
        this.escalations = escalations;
        this.policies = policies;
        this.timers = timers;
        this.actor = actor;
    }

    /** Whether supervisors may do the task themselves; what binds an office they may not. */
    boolean mayTakeOver(Task late) {
        return policy(late).mayTakeOver();
    }

    /** Whether the task may end now; a case that runs by a model without that end may not, whatever the table says today. */
    boolean mayLapse(Task late) {
        return policy(late).lapses() && timers.hasEnd(DeadlineTask.of(late));
    }

    /**
     * Those to whom the task may be given, by id with the name shown: its team and the team's people in the country. Whoever
     * may not take the task over does not give it to themselves either, should they belong to that team as well.
     */
    Map<String, Text> assignees(Task late) {
        var assignees = new LinkedHashMap<>(escalations.possibleAssignees(late));
        if (!mayTakeOver(late)) {
            actor.somebody().ifPresent(assignees::remove);
        }
        return assignees;
    }

    /** Those to whom each of the tasks may be given. @param late at least one */
    Map<String, Text> assignees(List<Task> late) {
        var assignees = assignees(late.get(0));
        late.stream().skip(1).forEach(task -> assignees.keySet().retainAll(assignees(task).keySet()));
        return assignees;
    }

    private EscalationPolicy policy(Task late) {
        return policies.of(late.getProcessDefinitionId(), late.getTaskDefinitionKey());
    }
}
