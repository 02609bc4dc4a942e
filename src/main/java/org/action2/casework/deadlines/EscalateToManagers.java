package org.action2.casework.deadlines;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.action2.casework.engine.GroupIds;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Offers an undecided escalation to managers too and lifts it, and its late tasks, above other late ones; it takes no more in. */
@Component
class EscalateToManagers implements JavaDelegate {

    private final LateTasks lateTasks;
    private final EscalationGroups groups;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;

    EscalateToManagers(LateTasks lateTasks, EscalationGroups groups, RuntimeService runtime, TaskService tasks, ApplicationEventPublisher events) {
        this.lateTasks = lateTasks;
        this.groups = groups;
        this.runtime = runtime;
        this.tasks = tasks;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution escalation) {
        groups.close(escalation.getProcessInstanceId());
        var late = lateTasks.decidedWith((String) escalation.getVariable(EscalationProcess.LATE_TASK_ID));
        var step = step((String) escalation.getVariable(EscalationProcess.SUPERVISOR_GROUP));
        tasks.createTaskQuery().processInstanceId(escalation.getProcessInstanceId())
            .taskDefinitionKey(EscalationProcess.HANDLE_ESCALATION).list().forEach(this::offerToManagers);
        escalation.setVariables(step);
        late.stream().filter(each -> each.waiting() != null).forEach(each -> runtime.setVariables(each.waiting().escalation(), step));
        late.forEach(each -> lift(each.id()));
    }

    /** Whoever of them is handled next comes before managers at once. */
    private static Map<String, Object> step(String supervisors) {
        return Map.of(EscalationProcess.ESCALATION_STEP, EscalationStep.MANAGERS.number(),
            EscalationProcess.ESCALATION_PRIORITY, EscalationStep.MANAGERS.priority(),
            EscalationProcess.SUPERVISOR_GROUP, Stream.concat(Arrays.stream(supervisors.split(",")), Stream.of(GroupIds.MANAGERS)).distinct()
                .collect(Collectors.joining(",")));
    }

    private void lift(String lateTask) {
        tasks.setPriority(lateTask, EscalationStep.MANAGERS.priority());
        events.publishEvent(new TaskEscalated(lateTask, EscalationStep.MANAGERS.number(), GroupIds.MANAGERS));
    }

    private void offerToManagers(Task task) {
        tasks.addCandidateGroup(task.getId(), GroupIds.MANAGERS);
        tasks.setPriority(task.getId(), EscalationStep.MANAGERS.priority());
    }
}
