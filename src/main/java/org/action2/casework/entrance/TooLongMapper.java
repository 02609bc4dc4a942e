package org.action2.casework.entrance;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;

/** Answers a body beyond the limit with status 413. */
public class TooLongMapper implements ExceptionMapper<TooLongException> {

    @Override
    public Response toResponse(TooLongException tooLong) {
        return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).type(MediaType.APPLICATION_JSON_TYPE)
            .entity(Map.of("message", tooLong.getMessage(), "faults", List.of())).build();
    }
}
