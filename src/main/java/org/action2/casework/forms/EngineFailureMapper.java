package org.action2.casework.forms;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.language.ReaderLanguage;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;

/** Answers what passes as such; what is not there with 404; all else that the engine throws as the engine does. */
public class EngineFailureMapper implements ExceptionMapper<ProcessEngineException> {

    private static final int SERVER_ERROR = 500;

    @Override
    public Response toResponse(ProcessEngineException failure) {
        return TransientFailure.behind(failure).map(TransientFailure::response).orElseGet(() -> answer(failure));
    }

    private static Response answer(ProcessEngineException failure) {
        var answer = ExceptionHandlerHelper.getInstance().getResponse(failure);
        if (failure instanceof NotAllowedException refused && answer.getEntity() instanceof ExceptionDto told) {
            told.setMessage(refused.reason(ReaderLanguage.current()));
        }
        return answer.getStatus() < SERVER_ERROR ? answer : NotThere.behind(failure).orElse(answer);
    }
}
