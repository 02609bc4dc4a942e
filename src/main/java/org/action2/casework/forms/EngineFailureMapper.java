package org.action2.casework.forms;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;

/** Answers what passes as such; all else that the engine throws as the engine does. */
public class EngineFailureMapper implements ExceptionMapper<ProcessEngineException> {

    @Override
    public Response toResponse(ProcessEngineException failure) {
        return PassingFailure.behind(failure).map(PassingFailure::response).orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failure));
    }
}
