package org.action2.casework.forms;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;
import org.camunda.bpm.engine.rest.dto.PatchVariablesDto;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.runtime.StartProcessInstanceDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;

/** Answers variables that are serialized Java objects with status 400; the engine, which takes none either, would answer 500. */
public class JavaObjectRefusal implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var content = context.proceed();
        if (variables(content).stream().anyMatch(JavaObjectRefusal::isJavaObject)) {
            throw new WebApplicationException(RefusalAnswer.of(Response.Status.BAD_REQUEST.getStatusCode(), Refusal.of("forms.java-object")).response());
        }
        return content;
    }

    private static Collection<VariableValueDto> variables(Object content) {
        if (content instanceof CompleteTaskDto completion) {
            return valuesOf(completion.getVariables());
        }
        if (content instanceof StartProcessInstanceDto start) {
            return valuesOf(start.getVariables());
        }
        if (content instanceof PatchVariablesDto patch) {
            return valuesOf(patch.getModifications());
        }
        return content instanceof VariableValueDto value ? List.of(value) : List.of();
    }

    private static Collection<VariableValueDto> valuesOf(Map<String, VariableValueDto> variables) {
        return variables == null ? List.of() : variables.values();
    }

    private static boolean isJavaObject(VariableValueDto variable) {
        return variable != null && variable.getValueInfo() != null
            && String.valueOf(variable.getValueInfo().get("serializationDataFormat")).startsWith("application/x-java");
    }
}
