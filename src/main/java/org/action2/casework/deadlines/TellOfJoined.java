package org.action2.casework.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those who are to handle an escalation how many late tasks have joined it since they were told. */
@Component
class TellOfJoined implements JavaDelegate {

    private final EscalationGroups groups;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellOfJoined(EscalationGroups groups, TaskService tasks, ApplicationEventPublisher events, Clock clock) {
        this.groups = groups;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution escalation) {
        var joined = groups.joinedSince(escalation.getProcessInstanceId());
        if (joined > 0) {
            tasks.createTaskQuery().processInstanceId(escalation.getProcessInstanceId()).taskDefinitionKey(EscalationProcess.HANDLE_ESCALATION).list()
                .forEach(task -> events.publishEvent(new LateTasksJoined(task.getId(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), joined)));
        }
    }
}
