package org.action2.casework.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;

/** Puts the check of the start form before every process that has one; no way of starting passes it by. Who started is who is signed in, and that they did is told. */
class StartGuardParseListener extends AbstractBpmnParseListener {

    private final EngineCallbacks callbacks;
    private final ApplicationEventPublisher events;

    StartGuardParseListener(EngineCallbacks callbacks, ApplicationEventPublisher events) {
        this.callbacks = callbacks;
        this.events = events;
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
        if (scope instanceof ProcessDefinitionEntity && element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef") != null) {
            startEvent.addBuiltInListener(ExecutionListener.EVENTNAME_START, new StartCheck(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "initiator")));
        }
    }

    private final class StartCheck implements ExecutionListener {

        private final String initiator;

        private StartCheck(String initiator) {
            this.initiator = initiator;
        }

        @Override
        public void notify(DelegateExecution execution) {
            var person = Context.getCommandContext().getAuthenticatedUserId();
            if (initiator != null && person != null && !person.equals(execution.getVariable(initiator))) {
                execution.setVariable(initiator, person);
            }
            callbacks.submissions().checkStart(execution, person);
            if (person != null) {
                events.publishEvent(new StartedByForm(((ExecutionEntity) execution).getProcessDefinition().getKey(), person));
            }
        }
    }
}
