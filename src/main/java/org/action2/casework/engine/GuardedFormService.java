package org.action2.casework.engine;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, which submits only what the {@link TaskGuard} lets pass. */
class GuardedFormService extends FormServiceImpl {

    private final TaskGuard guard;

    GuardedFormService(TaskGuard guard) {
        this.guard = guard;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        super.submitTaskForm(taskId, guard.submission(taskId, properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return super.submitTaskFormWithVariablesInReturn(taskId, guard.submission(taskId, properties), deserializeValues);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        guard.see(taskId);
        return super.getTaskFormVariables(taskId);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeObjects) {
        guard.see(taskId);
        return super.getTaskFormVariables(taskId, names, deserializeObjects);
    }
}
