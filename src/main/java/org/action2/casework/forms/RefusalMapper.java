package org.action2.casework.forms;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers a refused submission with status 400, a sentence and every fault. */
public class RefusalMapper implements ExceptionMapper<InputRefusedException> {

    @Override
    public Response toResponse(InputRefusedException refusal) {
        return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
            .entity(Refusal.of(refusal)).build();
    }
}
