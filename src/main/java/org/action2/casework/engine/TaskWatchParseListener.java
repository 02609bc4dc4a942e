package org.action2.casework.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Watches every user task, without a mark in the models; Cockpit's "skip listeners" doesn't skip this one. */
class TaskWatchParseListener extends AbstractBpmnParseListener {

    private final EngineCallbacks callbacks;

    TaskWatchParseListener(EngineCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        on(definition, TaskListener.EVENTNAME_CREATE, task -> callbacks.taskWatch().opened(task));
        on(definition, TaskListener.EVENTNAME_UPDATE, this::updated);
        on(definition, TaskListener.EVENTNAME_COMPLETE, task -> callbacks.taskWatch().ended(task));
        on(definition, TaskListener.EVENTNAME_DELETE, task -> callbacks.taskWatch().ended(task));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl boundary) {
        if (interrupting) {
            ExecutionListener told = execution -> callbacks.taskWatch().timedOut(execution.getProcessInstanceId(),
                execution.getProcessDefinitionId(), boundary.getEventScope().getId(), boundary.getId());
            boundary.addBuiltInListener(ExecutionListener.EVENTNAME_START, told);
        }
    }

    private void updated(DelegateTask task) {
        if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            callbacks.taskWatch().moved(task);
        }
    }

    private static void on(TaskDefinition definition, String event, TaskListener listener) {
        definition.addBuiltInTaskListener(event, listener);
    }
}
