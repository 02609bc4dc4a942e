package org.action2.casework.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, which submits and shows only what the {@link TaskGuard} lets pass. */
class GuardedFormService extends FormServiceImpl {

    private final TaskGuard guard;
    private final StartGuard starts;

    GuardedFormService(TaskGuard guard, StartGuard starts) {
        this.guard = guard;
        this.starts = starts;
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, null, new HashMap<>(properties));
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, String businessKey, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, businessKey, new HashMap<>(properties));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, String businessKey, Map<String, Object> properties) {
        if (guard.person() == null) {
            return super.submitStartForm(processDefinitionId, businessKey, properties);
        }
        return guarded(person -> {
            var definition = new GetDeployedProcessDefinitionCmd(processDefinitionId, false).execute(Context.getCommandContext());
            var kept = starts.check(person, new StartGuard.Start(definition, properties == null ? Map.of() : properties, businessKey, null, false));
            return super.submitStartForm(processDefinitionId, null, kept);
        });
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        guarded(person -> {
            super.submitTaskForm(taskId, guard.submission(person, taskId, properties));
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return guarded(person -> super.submitTaskFormWithVariablesInReturn(taskId, guard.submission(person, taskId, properties), deserializeValues));
    }

    /** By the other method, which asks who reads before a command begins; within one the reader would pass for the program. */
    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeObjects) {
        return guarded(person -> {
            guard.see(person, taskId);
            var variables = super.getTaskFormVariables(taskId, names, deserializeObjects);
            variables.keySet().removeAll(guard.answeredAnew(taskId));
            add(variables, guard.shown(person, taskId), names);
            return variables;
        });
    }

    private static void add(VariableMap variables, VariableMap shown, Collection<String> names) {
        shown.keySet().stream().filter(name -> names == null || names.contains(name))
            .forEach(name -> variables.putValueTyped(name, shown.getValueTyped(name)));
    }

    private <T> T guarded(Function<Authentication, T> work) {
        return GuardedCommand.run(commandExecutor, guard, work);
    }
}
