package org.action2.casework.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Listens to every user task for the {@link TaskEvents}. The listeners are built in, so that cancelling or modifying a
 * case in Cockpit, which skips the models' own listeners, does not skip them.
 */
class TaskEventsParseListener extends AbstractBpmnParseListener {

    private final EngineCallbacks callbacks;

    TaskEventsParseListener(EngineCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
            userTask.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) task -> callbacks.taskEvents().created(task));
            userTask.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) task -> callbacks.taskEvents().assigned(task));
        }
    }
}
