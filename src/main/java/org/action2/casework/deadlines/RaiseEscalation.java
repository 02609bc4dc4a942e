package org.action2.casework.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.engine.CaseReferences;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.InputRefusedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Brings a late task before its supervisors or, when it is late again after their decision, before managers. */
@Component
class RaiseEscalation implements JavaDelegate {

    private final Escalations escalations;
    private final EscalationPolicies policies;
    private final Deadlines deadlines;
    private final CaseReferences references;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;

    RaiseEscalation(Escalations escalations, EscalationPolicies policies, Deadlines deadlines, CaseReferences references,
                    @Lazy TaskService tasks, ApplicationEventPublisher events, ObjectMapper json) {
        this.escalations = escalations;
        this.policies = policies;
        this.deadlines = deadlines;
        this.references = references;
        this.tasks = tasks;
        this.events = events;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution escalation) {
        var step = EscalationStep.after((Integer) escalation.getVariable(EscalationProcess.ESCALATION_STEP));
        if (step == EscalationStep.SUPERVISORS) {
            raise(escalation, step, firstEscalated(escalation));
        } else {
            escalations.task((String) escalation.getVariable(EscalationProcess.LATE_TASK_ID)).ifPresent(task -> raise(escalation, step, task));
        }
    }

    private void raise(DelegateExecution escalation, EscalationStep step, Task task) {
        var policy = policies.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        var group = step == EscalationStep.SUPERVISORS ? policy.supervisorGroup() : Escalations.MANAGERS;
        tasks.setPriority(task.getId(), step.priority());
        describe(escalation, task, policy);
        escalation.setVariable(EscalationProcess.SUPERVISOR_GROUP, group);
        escalation.setVariable(EscalationProcess.ESCALATION_STEP, step.number());
        escalation.setVariable(EscalationProcess.ESCALATION_PRIORITY, step.priority());
        events.publishEvent(new TaskEscalated(task.getId(), step.number(), group));
    }

    private Task firstEscalated(DelegateExecution escalation) {
        var task = escalations.lateTask(lateCase(escalation), (String) escalation.getVariable(EscalationProcess.LATE_TASK));
        escalation.setVariable(EscalationProcess.LATE_TASK_ID, task.getId());
        return task;
    }

    /** The case that calls the escalation; a variable could name any. */
    private static String lateCase(DelegateExecution escalation) {
        var caller = escalation.getProcessInstance().getSuperExecution();
        if (caller == null) {
            throw new InputRefusedException(List.of(Fault.of(EscalationProcess.LATE_TASK, "Late task", "deadlines.by-its-own-case")));
        }
        return caller.getProcessInstanceId();
    }

    private void describe(DelegateExecution escalation, Task task, EscalationPolicy policy) {
        escalation.setVariable(EscalationProcess.LATE_REFERENCE, references.of(escalation).orElse(""));
        escalation.setVariable(EscalationProcess.LATE_TASK_NAME, task.getName());
        escalation.setVariable(EscalationProcess.LATE_TASK_WITH, escalations.with(task));
        escalation.setVariable(EscalationProcess.LATE_TASK_OPEN_SINCE, deadlines.dateOf(DeadlineTask.of(task), task.getCreateTime()));
        escalation.setVariable(EscalationProcess.LATE_TASK_DUE, deadlines.dateOf(DeadlineTask.of(task), task.getDueDate()));
        setOptions(escalation, EscalationProcess.ASSIGNEE_OPTIONS, escalations.possibleAssignees(task));
        setOptions(escalation, EscalationProcess.ESCALATION_ACTIONS, actions(policy));
    }

    private static Map<String, String> actions(EscalationPolicy policy) {
        var actions = new LinkedHashMap<String, String>();
        actions.put(CarryOutDecision.REASSIGN, "Give it to somebody else");
        actions.put(CarryOutDecision.EXTEND, "Extend it");
        actions.put(CarryOutDecision.TAKE_OVER, "I take it over");
        if (policy.lapses()) {
            actions.put(CarryOutDecision.LET_LAPSE, "Let it lapse now");
        }
        return actions;
    }

    private void setOptions(DelegateExecution escalation, String variable, Map<String, String> labels) {
        try {
            var options = json.writeValueAsString(Escalations.options(labels));
            escalation.setVariable(variable, SpinValues.jsonValue(options).create());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The options for " + variable + " can't be written.", e);
        }
    }
}
