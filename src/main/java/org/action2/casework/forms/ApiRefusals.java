package org.action2.casework.forms;

import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import org.action2.casework.engine.TooManyAttemptsException;
import org.action2.casework.input.UnacceptableInputException;
import org.action2.casework.language.ReaderLanguage;
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
    private static final Map<Integer, String> SENTENCES = Map.of(405, "forms.no-such-method", 406, "forms.no-such-answer", 415, "forms.send-json");

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
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Refusal.of("forms.not-allowed"));
    }

    /** What is nobody's mistake and passes; all else stays the program's fault. */
    @ExceptionHandler({ProcessEngineException.class, DataAccessException.class, TransactionException.class})
    ResponseEntity<Refusal> passing(RuntimeException e) {
        return TransientFailure.behind(e).orElseThrow(() -> e).answer();
    }

    @ExceptionHandler
    ResponseEntity<Refusal> mistyped(MethodArgumentTypeMismatchException e) {
        return ResponseEntity.badRequest().body(Refusal.of(List.of(Fault.of(e.getName(), e.getName(), "forms.unreadable")), "forms.parameter-unreadable", e.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> missing(MissingServletRequestParameterException e) {
        return ResponseEntity.badRequest()
            .body(Refusal.of(List.of(Fault.of(e.getParameterName(), e.getParameterName(), "forms.is-required")), "forms.parameter-required", e.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(HttpMessageNotReadableException e) {
        return UnacceptableInputException.behind(e).<ResponseEntity<?>>map(ApiRefusals::unfit)
            .orElseGet(() -> ResponseEntity.badRequest().body(Refusal.of("forms.unexpected-json")));
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
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(MediaType.APPLICATION_JSON).body(Refusal.of("forms.no-such-address"));
    }

    private static ResponseEntity<Map<String, Object>> unfit(UnacceptableInputException e) {
        var answer = ResponseEntity.status(e.status());
        return (e.passes() ? answer.header(HttpHeaders.RETRY_AFTER, "5") : answer).body(e.answer(ReaderLanguage.current()));
    }
}
