package org.action2.casework.forms;

import jakarta.servlet.ServletException;
import java.util.Map;
import org.action2.casework.refusals.FailureMapping;
import org.action2.casework.refusals.ReasonedRefusal;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;
import org.action2.casework.refusals.RefusedException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Gives what the program's own endpoints refuse the one form that all refusals have. */
@RestControllerAdvice
class ApiRefusalAdvice {

    private static final String OURS = "api/";
    private static final Map<Integer, String> SENTENCES = Map.of(405, "forms.no-such-method", 406, "forms.no-such-answer", 415, "forms.send-json");

    @ExceptionHandler({RefusedException.class, ProcessEngineException.class, DataAccessException.class, TransactionException.class,
        HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    ResponseEntity<Refusal> failed(Exception e) throws Exception {
        return FailureMapping.atEndpoint(e).orElseThrow(() -> e).entity();
    }

    @ExceptionHandler
    ResponseEntity<Refusal> notAllowed(AuthorizationException e) {
        return RefusalAnswer.of(HttpStatus.FORBIDDEN.value(), e instanceof ReasonedRefusal ? Refusal.of(e) : Refusal.of("forms.not-allowed")).entity();
    }

    /** A kind of body, an answer or a method that an address does not have. */
    @ExceptionHandler({HttpMediaTypeNotSupportedException.class, HttpMediaTypeNotAcceptableException.class, HttpRequestMethodNotSupportedException.class})
    ResponseEntity<Refusal> unsupported(ServletException e) {
        var answer = (ErrorResponse) e;
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).contentType(MediaType.APPLICATION_JSON)
            .body(Refusal.of(SENTENCES.getOrDefault(answer.getStatusCode().value(), "forms.not-taken")));
    }

    /** Pages that are not there are answered as pages. */
    @ExceptionHandler
    ResponseEntity<Refusal> nothingThere(NoResourceFoundException e) throws NoResourceFoundException {
        if (!e.getResourcePath().startsWith(OURS)) {
            throw e;
        }
        return RefusalAnswer.of(HttpStatus.NOT_FOUND.value(), Refusal.of("forms.no-such-address")).entity();
    }
}
