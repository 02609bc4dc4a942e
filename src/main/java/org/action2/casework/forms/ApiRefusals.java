package org.action2.casework.forms;

import java.util.List;
import org.action2.casework.engine.TooManyAttemptsException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Gives what the program's own endpoints refuse the one form that all refusals have. */
@RestControllerAdvice
class ApiRefusals {

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
    ResponseEntity<Refusal> unreadable(HttpMessageNotReadableException e) {
        return ResponseEntity.badRequest().body(new Refusal("The request can't be read as JSON of the expected form.", List.of()));
    }
}
