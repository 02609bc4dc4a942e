package org.action2.casework.oversight;

import java.util.List;
import org.action2.casework.forms.InputRefusedException;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Words the refusals of this capability's endpoints as all refusals of the program read. */
@RestControllerAdvice(basePackageClasses = Refusing.class)
class Refusing {

    @ExceptionHandler
    ResponseEntity<Refusal> refused(InputRefusedException refusal) {
        return ResponseEntity.badRequest().body(new Refusal(refusal.getMessage(), refusal.faults()));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> forbidden(AuthorizationException refusal) {
        return refusal(HttpStatus.FORBIDDEN, refusal.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> absent(NotFoundException refusal) {
        return refusal(HttpStatus.NOT_FOUND, refusal.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> unreadable(MethodArgumentTypeMismatchException refusal) {
        var fault = new Fault(refusal.getName(), refusal.getName(), "can't be read");
        return ResponseEntity.badRequest().body(new Refusal(fault.toString(), List.of(fault)));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> missing(MissingServletRequestParameterException refusal) {
        var fault = new Fault(refusal.getParameterName(), refusal.getParameterName(), "is missing");
        return ResponseEntity.badRequest().body(new Refusal(fault.toString(), List.of(fault)));
    }

    private static ResponseEntity<Refusal> refusal(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(new Refusal(message, List.of()));
    }
}
