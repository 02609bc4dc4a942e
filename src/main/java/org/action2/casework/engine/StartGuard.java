package org.action2.casework.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * Lets a person start a process only with what its start form asks, in a country of theirs, and under no key of their own:
 * references are given by the program, and so is the name of who started. Asked inside the command that it guards.
 */
@Component
class StartGuard {

    private final EngineCallbacks callbacks;

    StartGuard(EngineCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    /**
     * What a person asks to start.
     *
     * @param inTheMiddle whether elsewhere than at the start of the model
     */
    record Start(ProcessDefinitionEntity definition, Map<String, Object> variables, String businessKey, String caseInstanceId,
                 boolean inTheMiddle) {
    }

    /** What is to be kept of what was sent with a start. */
    Map<String, Object> check(Authentication person, Start start) {
        for (var checker : Context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkCreateProcessInstance(start.definition());
        }
        refuse(start.businessKey(), "businessKey", "Business key");
        refuse(start.caseInstanceId(), "caseInstanceId", "Case instance");
        checkCountry(person, start.variables().get(CaseVariables.COUNTRY));
        if (start.inTheMiddle()) {
            checkMiddle(person, start);
            return start.variables();
        }
        var hasForm = start.definition().getStartFormDefinition() != null
            && start.definition().getStartFormDefinition().getCamundaFormDefinitionKey() != null;
        return Context.getCommandContext().runWithoutAuthorization(
            () -> callbacks.submissions().checkStart(start.definition(), hasForm, person.getUserId(), start.variables()));
    }

    private void refuse(String given, String field, String label) {
        if (given != null && !given.isEmpty()) {
            throw callbacks.submissions().refusal(field, label, "engine.reference-is-given");
        }
    }

    /** The engine takes the country for the case's tenant, before any form is looked at. */
    private void checkCountry(Authentication person, Object country) {
        if (country == null || "".equals(country)) {
            return;
        }
        var isTheirs = country instanceof String code && code.length() <= 3
            && (TaskGuard.isAdministrator(person) ? isCountry(code) : person.getTenantIds() != null && person.getTenantIds().contains(code));
        if (!isTheirs) {
            throw callbacks.submissions().refusal(CaseVariables.COUNTRY, "Country", TaskGuard.isAdministrator(person)
                ? "engine.country-of-a-team" : "engine.own-country");
        }
    }

    private static boolean isCountry(String code) {
        return Context.getCommandContext().runWithoutAuthorization(
            () -> Context.getCommandContext().getReadOnlyIdentityProvider().createTenantQuery(Context.getCommandContext()).tenantId(code).count() > 0);
    }

    private void checkMiddle(Authentication person, Start start) {
        if (!TaskGuard.isAdministrator(person)) {
            throw new NotAllowedException("engine.middle-is-for-administrators");
        }
        var initiator = start.definition().getProperty(BpmnParse.PROPERTYNAME_INITIATOR_VARIABLE_NAME);
        if (initiator != null && start.variables().containsKey(initiator)) {
            throw callbacks.submissions().refusal((String) initiator, (String) initiator, "engine.set-by-the-program");
        }
    }
}
