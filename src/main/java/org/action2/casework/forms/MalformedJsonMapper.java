package org.action2.casework.forms;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.spin.SpinRuntimeException;

/** Answers a value of type Json that is no JSON with status 400; the engine itself would answer 500. */
public class MalformedJsonMapper implements ExceptionMapper<SpinRuntimeException> {

    @Override
    public Response toResponse(SpinRuntimeException malformed) {
        return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
            .entity(Refusal.of("forms.value-is-no-json")).build();
    }
}
