package org.action2.casework.deadlines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.action2.casework.deadlines.EscalationGroups.Waiting;
import org.action2.casework.deadlines.LateTasks.LateTask;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * Tells the escalations that wait for it of the decision, as far as it was taken for their late tasks; each carries it out in a
 * job of its own. For the others one of them comes before the supervisors anew.
 */
@Component
class PassDecisionOn implements JavaDelegate {

    private static final List<String> DECISION = List.of(EscalationProcess.ESCALATION_ACTION, EscalationProcess.NEW_ASSIGNEE,
        EscalationProcess.NEW_DUE_DATE, EscalationProcess.REASON);

    private final LateTasks lateTasks;
    private final EscalationGroups groups;
    private final RuntimeService runtime;
    private final Actor actor;
    private final SystemIdentity system;

    PassDecisionOn(LateTasks lateTasks, EscalationGroups groups, RuntimeService runtime, Actor actor, SystemIdentity system) {
        this.lateTasks = lateTasks;
        this.groups = groups;
        this.runtime = runtime;
        this.actor = actor;
        this.system = system;
    }

    @Override
    public void execute(DelegateExecution escalation) {
        var own = (String) escalation.getVariable(EscalationProcess.LATE_TASK_ID);
        var all = lateTasks.decidedWith(own);
        var decided = LateTasks.among(all, (String) escalation.getVariable(EscalationProcess.DECISION_FOR), chosen(escalation));
        var isForOwn = all.isEmpty() || decided.stream().anyMatch(each -> each.id().equals(own));
        escalation.setVariable(EscalationProcess.DECIDED_BY, actor.id());
        escalation.removeVariable(EscalationProcess.DECIDED_WITH); // of an earlier decision
        escalation.setVariable(EscalationProcess.DECIDED_FOR_THIS_TASK, isForOwn);
        var waiting = decided.stream().map(LateTask::waiting).filter(Objects::nonNull).toList();
        groups.leave(waiting.stream().map(Waiting::escalation).toList());
        if (isForOwn) {
            groups.leave(List.of(escalation.getProcessInstanceId()));
        }
        var decision = decision(escalation);
        system.run(() -> waiting.forEach(each -> runtime.messageEventReceived(EscalationProcess.DECIDED_WITH_OTHERS, each.execution(), decision)));
    }

    private static Map<String, Object> decision(DelegateExecution escalation) {
        var decision = new HashMap<String, Object>();
        DECISION.stream().filter(name -> escalation.getVariable(name) != null).forEach(name -> decision.put(name, escalation.getVariable(name)));
        decision.put(EscalationProcess.DECIDED_BY, escalation.getVariable(EscalationProcess.DECIDED_BY));
        decision.put(EscalationProcess.DECIDED_WITH, escalation.getVariable(EscalationProcess.LATE_REFERENCE));
        return decision;
    }

    private static List<String> chosen(DelegateExecution escalation) {
        return escalation.getVariable(EscalationProcess.CHOSEN_TASKS) instanceof SpinJsonNode list
            ? list.elements().stream().map(SpinJsonNode::stringValue).toList() : List.of();
    }
}
