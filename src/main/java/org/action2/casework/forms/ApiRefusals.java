package org.action2.casework.forms;

import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import org.action2.casework.engine.TooManyAttemptsException;
import org.action2.casework.input.UnfitInputException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
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
class ApiRefusals {

    private static final String OURS = "api/";
    private static final Map<Integer, String> SENTENCES = Map.of(405, "Nothing is done here by this method.", 406, "The answer can't be given in the form asked for.",
        415, "Send this as JSON, with the content type application/json.");

    @ExceptionHandler
    ResponseEntity<Refusal> refused(InputRefusedException e) {
        return ResponseEntity.badRequest().body(Refusal.of(e));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> guessing(TooManyAttemptsException e) {
        return TooManyAttempts.answer(e);
    }

    @ExceptionHandler
    ResponseEntity<Refusal> notAllowed(AuthorizationException e) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(new Refusal("You may not do this.", List.of()));
    }

    /** What is nobody's mistake and passes; all else stays the program's fault. */
    @ExceptionHandler({ProcessEngineException.class, DataAccessException.class, TransactionException.class})
    ResponseEntity<Refusal> passing(RuntimeException e) {
        return PassingFailure.behind(e).orElseThrow(() -> e).answer();
    }

    @ExceptionHandler
    ResponseEntity<Refusal> mistyped(MethodArgumentTypeMismatchException e) {
        var fault = new Fault(e.getName(), e.getName(), "can't be read");
        return ResponseEntity.badRequest().body(new Refusal("\"" + e.getName() + "\" can't be read.", List.of(fault)));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> missing(MissingServletRequestParameterException e) {
        var fault = new Fault(e.getParameterName(), e.getParameterName(), "is needed");
        return ResponseEntity.badRequest().body(new Refusal("\"" + e.getParameterName() + "\" is needed.", List.of(fault)));
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(HttpMessageNotReadableException e) {
        return UnfitInputException.behind(e).<ResponseEntity<?>>map(ApiRefusals::unfit)
            .orElseGet(() -> ResponseEntity.badRequest().body(new Refusal("The request can't be read as JSON of the expected form.", List.of())));
    }

    /** A kind of body, an answer or a method that an address does not have. */
    @ExceptionHandler({HttpMediaTypeNotSupportedException.class, HttpMediaTypeNotAcceptableException.class, HttpRequestMethodNotSupportedException.class})
    ResponseEntity<Refusal> unsupported(ServletException e) {
        var answer = (ErrorResponse) e;
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).contentType(MediaType.APPLICATION_JSON)
            .body(new Refusal(SENTENCES.getOrDefault(answer.getStatusCode().value(), "This is not taken here."), List.of()));
    }

    /** Pages that are not there are answered as pages. */
    @ExceptionHandler
    ResponseEntity<Refusal> nothingThere(NoResourceFoundException e) throws NoResourceFoundException {
        if (!e.getResourcePath().startsWith(OURS)) {
            throw e;
        }
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(MediaType.APPLICATION_JSON).body(new Refusal("There is nothing at this address.", List.of()));
    }

    private static ResponseEntity<Map<String, Object>> unfit(UnfitInputException e) {
        var answer = ResponseEntity.status(e.status());
        return (e.passes() ? answer.header(HttpHeaders.RETRY_AFTER, "5") : answer).body(e.answer());
    }
}
