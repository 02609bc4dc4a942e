package org.action2.casework.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.runtime.CorrelationSet;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Lets a person send an open message to one case, with what the form asks that says the same. Administrators send any,
 * in every country. Asked inside the command that it guards.
 */
@Component
class MessageGuard {

    private final EngineCallbacks callbacks;

    MessageGuard(EngineCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** What is to be kept of what was sent with a message; null for what the program alone receives, which administrators may send. */
    Map<String, Object> check(Authentication person, MessageCorrelationBuilderImpl message, boolean toOneCase) {
        var isAdministrator = TaskGuard.isAdministrator(person);
        var open = callbacks.openMessages().filter(each -> each.name().equals(message.getMessageName())).findFirst();
        if (isAdministrator && (open.isEmpty() || !toOneCase)) {
            return null;
        }
        if (open.isEmpty() || !toOneCase) {
            throw new NotAllowedException("engine.not-your-message", message.getMessageName());
        }
        refuseLocal(message.getPayloadProcessInstanceVariablesLocal());
        refuseLocal(message.getPayloadProcessInstanceVariablesToTriggeredScope());
        var reference = receiver(message).getProcessBusinessKey();
        var variables = message.getPayloadProcessInstanceVariables();
        return Context.getCommandContext().runWithoutAuthorization(() ->
            callbacks.submissions().checkMessage(open.get(), reference, isAdministrator ? null : person.getUserId(), variables == null ? Map.of() : variables));
    }

    private void refuseLocal(Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            var name = variables.keySet().iterator().next();
            throw callbacks.submissions().refusal(name, name, "engine.among-the-variables");
        }
    }

    /** The case that would receive the message, if the person may tell it anything. */
    private static ExecutionEntity receiver(MessageCorrelationBuilderImpl message) {
        var context = Context.getCommandContext();
        var configuration = Context.getProcessEngineConfiguration();
        var found = context.runWithoutAuthorization(() ->
            configuration.getCorrelationHandler().correlateMessage(context, message.getMessageName(), new CorrelationSet(message)));
        if (found == null || found.getExecutionEntity() == null) {
            suspended(message).ifPresent(instance -> {
                checkMayUpdate(instance);
                throw new SuspendedEntityInteractionException("Process instance " + instance + " is suspended");
            });
            throw new MismatchingMessageCorrelationException(message.getMessageName(), "No case waits for it.");
        }
        checkMayUpdate(found.getExecutionEntity().getProcessInstanceId());
        return found.getExecutionEntity().getProcessInstance();
    }

    /** The suspended case that the message names, which the engine passes over as if it were not there. */
    private static Optional<String> suspended(MessageCorrelationBuilderImpl message) {
        if (message.getProcessInstanceId() == null && message.getBusinessKey() == null) {
            return Optional.empty();
        }
        var query = Context.getProcessEngineConfiguration().getRuntimeService().createProcessInstanceQuery().suspended();
        var named = message.getProcessInstanceId() == null ? query.processInstanceBusinessKey(message.getBusinessKey())
            : query.processInstanceId(message.getProcessInstanceId());
        return Context.getCommandContext().runWithoutAuthorization(() -> named.listPage(0, 1)).stream().findFirst().map(ProcessInstance::getId);
    }

    private static void checkMayUpdate(String instance) {
        for (var checker : Context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkUpdateProcessInstanceById(instance);
        }
    }
}
