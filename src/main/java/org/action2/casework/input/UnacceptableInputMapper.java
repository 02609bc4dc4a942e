package org.action2.casework.input;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.action2.casework.language.ReaderLanguage;

/** Answers what is not taken as every refusal is answered. */
public class UnacceptableInputMapper implements ExceptionMapper<UnacceptableInputException> {

    @Override
    public Response toResponse(UnacceptableInputException unfit) {
        var answer = Response.status(unfit.status()).type(MediaType.APPLICATION_JSON_TYPE).entity(unfit.answer(ReaderLanguage.current()));
        return (unfit.passes() ? answer.header(HttpHeaders.RETRY_AFTER, RequestBodyFilter.RETRY_AFTER_SECONDS) : answer).build();
    }
}
