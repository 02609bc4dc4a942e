package org.action2.casework.engine;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.context.ApplicationEventPublisher;

/** Tells of cases that are cancelled from outside, so that registers do not go on holding them for open. */
class CancellationHistoryHandler implements HistoryEventHandler {

    private final ApplicationEventPublisher events;
    private final Actor actor;

    CancellationHistoryHandler(ApplicationEventPublisher events, Actor actor) {
        this.events = events;
        this.actor = actor;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)
            && HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(instance.getState()) && instance.getSuperProcessInstanceId() == null) {
            events.publishEvent(new CaseCancelled(instance.getId(), instance.getProcessDefinitionKey(), instance.getTenantId(),
                actor.id(), instance.getDeleteReason()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
