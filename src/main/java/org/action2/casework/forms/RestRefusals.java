package org.action2.casework.forms;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.input.UnacceptableInputException;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.FailureMapping;
import org.action2.casework.refusals.RefusalAnswer;
import org.action2.casework.refusals.RefusedException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.spin.SpinRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Answers failures in the engine's REST and the web apps as everywhere; what is not there with 404; all else as the engine
 * does. JAX-RS wants a mapper for each type that another mapper, of the engine or of Jackson, would answer otherwise.
 */
final class RestRefusals {

    /** Before those of the engine and of Jackson. */
    static final List<Class<?>> BEFORE_OTHERS = List.of(OfEngine.class, OfRest.class, OfUnreadableJson.class, OfBrokenJson.class);

    static final List<Class<?>> OWN = List.of(OfProgram.class, OfInput.class, OfValue.class, OfDatabase.class);

    private static final int SERVER_ERROR = 500;

    private RestRefusals() {
    }

    private static Response known(Exception failure) {
        return FailureMapping.atEndpoint(failure).map(RefusalAnswer::response).orElseGet(() -> engines(failure));
    }

    private static Response engines(Exception failure) {
        var answer = ExceptionHandlerHelper.getInstance().getResponse(failure);
        if (failure instanceof NotAllowedException refused && answer.getEntity() instanceof ExceptionDto told) {
            told.setMessage(refused.reason(ReaderLanguage.current()));
        }
        return answer.getStatus() < SERVER_ERROR ? answer : NotThere.behind(failure).orElse(answer);
    }

    public static final class OfEngine implements ExceptionMapper<ProcessEngineException> {

        @Override
        public Response toResponse(ProcessEngineException failure) {
            return known(failure);
        }
    }

    public static final class OfRest implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException failure) {
            return known(failure);
        }
    }

    public static final class OfUnreadableJson implements ExceptionMapper<JsonMappingException> {

        @Override
        public Response toResponse(JsonMappingException failure) {
            return known(failure);
        }
    }

    public static final class OfBrokenJson implements ExceptionMapper<JsonParseException> {

        @Override
        public Response toResponse(JsonParseException failure) {
            return known(failure);
        }
    }

    public static final class OfProgram implements ExceptionMapper<RefusedException> {

        @Override
        public Response toResponse(RefusedException failure) {
            return known(failure);
        }
    }

    public static final class OfInput implements ExceptionMapper<UnacceptableInputException> {

        @Override
        public Response toResponse(UnacceptableInputException failure) {
            return known(failure);
        }
    }

    public static final class OfValue implements ExceptionMapper<SpinRuntimeException> {

        @Override
        public Response toResponse(SpinRuntimeException failure) {
            return known(failure);
        }
    }

    public static final class OfDatabase implements ExceptionMapper<DataAccessResourceFailureException> {

        @Override
        public Response toResponse(DataAccessResourceFailureException failure) {
            return known(failure);
        }
    }
}
