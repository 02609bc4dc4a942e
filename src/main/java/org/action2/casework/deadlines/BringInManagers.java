package org.action2.casework.deadlines;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Offers an undecided escalation to managers too and lifts it, and the late task, above other late ones. */
@Component
class BringInManagers implements JavaDelegate {

    private final Escalations escalations;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;

    BringInManagers(Escalations escalations, @Lazy TaskService tasks, ApplicationEventPublisher events) {
        this.escalations = escalations;
        this.tasks = tasks;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution escalation) {
        escalations.task((String) escalation.getVariable(EscalationProcess.LATE_TASK_ID))
            .ifPresent(lateTask -> bringIn(escalation, lateTask.getId()));
    }

    private void bringIn(DelegateExecution escalation, String lateTask) {
        var step = EscalationStep.MANAGERS;
        tasks.setPriority(lateTask, step.priority());
        tasks.createTaskQuery().processInstanceId(escalation.getProcessInstanceId())
            .taskDefinitionKey(EscalationProcess.HANDLE_ESCALATION).list().forEach(this::offerToManagers);
        escalation.setVariable(EscalationProcess.ESCALATION_STEP, step.number());
        escalation.setVariable(EscalationProcess.ESCALATION_PRIORITY, step.priority());
        events.publishEvent(new TaskEscalated(lateTask, step.number(), Escalations.MANAGERS));
    }

    private void offerToManagers(Task task) {
        tasks.addCandidateGroup(task.getId(), Escalations.MANAGERS);
        tasks.setPriority(task.getId(), EscalationStep.MANAGERS.priority());
    }
}
