package org.action2.casework.forms;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/** Answers what passes as such, also where the engine's REST has wrapped it; all else as the engine does. */
public class RestFailureMapper implements ExceptionMapper<RestException> {

    @Override
    public Response toResponse(RestException failure) {
        return PassingFailure.behind(failure).map(PassingFailure::response).orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failure));
    }
}
