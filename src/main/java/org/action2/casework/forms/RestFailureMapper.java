package org.action2.casework.forms;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.action2.casework.input.UnacceptableInputException;
import org.action2.casework.input.UnacceptableInputMapper;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/** Answers what passes, and what is not taken, as such, also where the engine's REST has wrapped it; what is not there with 404; all else as the engine does. */
public class RestFailureMapper implements ExceptionMapper<RestException> {

    private static final int SERVER_ERROR = 500;

    @Override
    public Response toResponse(RestException failure) {
        var unfit = UnacceptableInputException.behind(failure);
        if (unfit.isPresent()) {
            return new UnacceptableInputMapper().toResponse(unfit.get());
        }
        return TransientFailure.behind(failure).map(TransientFailure::response).orElseGet(() -> answer(failure));
    }

    private static Response answer(RestException failure) {
        var answer = ExceptionHandlerHelper.getInstance().getResponse(failure);
        return answer.getStatus() < SERVER_ERROR ? answer : NotThere.behind(failure).orElse(answer);
    }
}
