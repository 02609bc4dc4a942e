package org.action2.casework.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Listens to every user task for the {@link TaskEvents}, without a mark in the models. The listeners are built in, so that
 * cancelling or modifying a case in Cockpit, which skips the models' own listeners, does not skip them.
 */
class TaskEventsParseListener extends AbstractBpmnParseListener {

    private final TaskEventMulticaster events;

    TaskEventsParseListener(TaskEventMulticaster events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
            var definition = userTask.getTaskDefinition();
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) task -> events.tell(each -> each.created(task)));
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) task -> events.tell(each -> each.assigned(task)));
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, (TaskListener) this::updated);
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) task -> events.tell(each -> each.ended(task)));
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) task -> events.tell(each -> each.ended(task)));
        }
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl boundary) {
        if (interrupting) {
            ExecutionListener told = execution -> events.tell(each -> each.timedOut(execution.getProcessInstanceId(),
                execution.getProcessDefinitionId(), boundary.getEventScope().getId(), boundary.getId()));
            boundary.addBuiltInListener(ExecutionListener.EVENTNAME_START, told);
        }
    }

    private void updated(DelegateTask task) {
        if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            events.tell(each -> each.dueDateChanged(task));
        }
    }
}
