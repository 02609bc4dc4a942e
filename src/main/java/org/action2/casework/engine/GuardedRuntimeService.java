package org.action2.casework.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;

/** The engine's runtime service, which lets people send open messages only and start processes by their forms. */
class GuardedRuntimeService extends RuntimeServiceImpl {

    private final TaskGuard guard;
    private final StartGuard starts;
    private final MessageGuard messages;

    GuardedRuntimeService(TaskGuard guard, StartGuard starts, MessageGuard messages) {
        this.guard = guard;
        this.starts = starts;
        this.messages = messages;
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
        return new GuardedStart(commandExecutor, processDefinitionId, null);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
        return new GuardedStart(commandExecutor, null, processDefinitionKey);
    }

    @Override
    public MessageCorrelationBuilder createMessageCorrelation(String messageName) {
        return new GuardedMessage(commandExecutor, messageName);
    }

    /** A start; what a person asks is checked in the command that starts. */
    private final class GuardedStart extends ProcessInstantiationBuilderImpl {

        private GuardedStart(CommandExecutor executor, String definitionId, String definitionKey) {
            super(executor);
            processDefinitionId = definitionId;
            processDefinitionKey = definitionKey;
        }

        @Override
        public ProcessInstanceWithVariables executeWithVariablesInReturn(boolean skipCustomListeners, boolean skipIoMappings) {
            if (guard.person() == null) {
                return super.executeWithVariablesInReturn(skipCustomListeners, skipIoMappings);
            }
            return GuardedCommand.run(commandExecutor, guard, person -> {
                check(person);
                return super.executeWithVariablesInReturn(skipCustomListeners, skipIoMappings);
            });
        }

        private void check(Authentication person) {
            var definition = new GetDeployedProcessDefinitionCmd(this, false).execute(Context.getCommandContext());
            var kept = new HashMap<>(starts.check(person, new StartGuard.Start(definition, getVariables(), getBusinessKey(), getCaseInstanceId(),
                !modificationBuilder.getModificationOperations().isEmpty())));
            getVariables().clear();
            getVariables().putAll(kept);
            businessKey = null;
            caseInstanceId = null;
        }
    }

    /** A message; what a person sends is checked in the command that sends. */
    private final class GuardedMessage extends MessageCorrelationBuilderImpl {

        private GuardedMessage(CommandExecutor executor, String messageName) {
            super(executor, messageName);
        }

        @Override
        protected <T> T execute(Command<T> command) {
            if (guard.person() == null) {
                return super.execute(command);
            }
            return GuardedCommand.run(commandExecutor, guard, person -> {
                var kept = messages.check(person, this, command instanceof CorrelateMessageCmd && !startMessagesOnly);
                if (kept != null) {
                    keep(new HashMap<>(kept));
                }
                return super.execute(command);
            });
        }

        private void keep(Map<String, Object> kept) {
            if (payloadProcessInstanceVariables != null) {
                payloadProcessInstanceVariables.clear();
            }
            setVariables(kept);
        }
    }
}
