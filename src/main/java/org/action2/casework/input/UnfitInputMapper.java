package org.action2.casework.input;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.action2.casework.language.ReaderLanguage;

/** Answers what is not taken as every refusal is answered. */
public class UnfitInputMapper implements ExceptionMapper<UnfitInputException> {

    @Override
    public Response toResponse(UnfitInputException unfit) {
        var answer = Response.status(unfit.status()).type(MediaType.APPLICATION_JSON_TYPE).entity(unfit.answer(ReaderLanguage.current()));
        return (unfit.passes() ? answer.header(HttpHeaders.RETRY_AFTER, BodyDoor.RETRY_AFTER_SECONDS) : answer).build();
    }
}
