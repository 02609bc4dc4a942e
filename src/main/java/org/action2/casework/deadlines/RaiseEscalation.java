package org.action2.casework.deadlines;

import java.util.List;
import org.action2.casework.engine.CaseReferences;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings a late task before its supervisors or, when it is late again after their decision, before managers; {@link LateTaskShown} tells them of it. */
@Component
class RaiseEscalation implements JavaDelegate {

    private final Escalations escalations;
    private final EscalationPolicies policies;
    private final CaseReferences references;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;

    RaiseEscalation(Escalations escalations, EscalationPolicies policies, CaseReferences references, TaskService tasks,
                    ApplicationEventPublisher events) {
        this.escalations = escalations;
        this.policies = policies;
        this.references = references;
        this.tasks = tasks;
        this.events = events;
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
        var group = step == EscalationStep.SUPERVISORS ? policy.supervisorGroup() : GroupIds.MANAGERS;
        tasks.setPriority(task.getId(), step.priority());
        escalation.setVariable(EscalationProcess.LATE_REFERENCE, references.of(escalation).orElse(""));
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
}
