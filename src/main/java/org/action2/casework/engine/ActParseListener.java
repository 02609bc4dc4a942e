package org.action2.casework.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Records who submits a start form and who sends a message that begins something in a running case. A message counts to
 * the case that receives it, whether it came by a form of its own or directly.
 */
class ActParseListener extends AbstractBpmnParseListener {

    private final EngineCallbacks callbacks;

    ActParseListener(EngineCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
        var form = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
        if (scope instanceof ProcessDefinitionEntity) {
            if (form != null) {
                record(startEvent, form);
            }
        } else if (element.element("messageEventDefinition") != null) {
            record(startEvent, startEvent.getId());
        }
    }

    private void record(ActivityImpl startEvent, String act) {
        ExecutionListener recorded = execution -> {
            var person = Context.getCommandContext().getAuthenticatedUserId();
            if (person != null) {
                callbacks.acts().record(act, RootCase.of(execution), person);
            }
        };
        startEvent.addBuiltInListener(ExecutionListener.EVENTNAME_START, recorded);
    }
}
