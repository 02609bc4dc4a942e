package org.action2.casework.engine;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Notices cases that are suspended or go on, by whichever way: each leaves an update of its state in the history. The
 * {@link TaskEvents} are told when the engine has written all else, at the end of the same transaction.
 */
class SuspensionHistoryHandler implements HistoryEventHandler {

    private final TaskEventMulticaster events;
    private final SystemIdentity system;

    SuspensionHistoryHandler(TaskEventMulticaster events, SystemIdentity system) {
        this.events = events;
        this.system = system;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance
            && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_UPDATE)) {
            if (HistoricProcessInstance.STATE_SUSPENDED.equals(instance.getState())) {
                beforeCommit(() -> events.tell(each -> each.suspended(instance.getProcessInstanceId())));
            } else if (HistoricProcessInstance.STATE_ACTIVE.equals(instance.getState())) {
                beforeCommit(() -> events.tell(each -> each.resumed(instance.getProcessInstanceId())));
            }
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** Who may suspend a case needn't have the right to move its due dates. */
    private void beforeCommit(Runnable notice) {
        Context.getCommandContext().getTransactionContext()
            .addTransactionListener(TransactionState.COMMITTING, context -> system.run(notice));
    }
}
