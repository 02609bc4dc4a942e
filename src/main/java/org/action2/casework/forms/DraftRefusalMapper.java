package org.action2.casework.forms;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.action2.casework.language.ReaderLanguage;

/** Answers a start that its draft does not allow, for the engine's REST and the web apps. */
public class DraftRefusalMapper implements ExceptionMapper<DraftRefusedException> {

    @Override
    public Response toResponse(DraftRefusedException refusal) {
        return Response.status(refusal.why().status().value()).type(MediaType.APPLICATION_JSON_TYPE)
            .entity(new Refusal(refusal.why().said().in(ReaderLanguage.current()), List.of())).build();
    }
}
