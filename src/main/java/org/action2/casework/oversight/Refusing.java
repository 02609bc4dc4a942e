package org.action2.casework.oversight;

import java.util.List;
import org.action2.casework.forms.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Words what this capability's endpoints refuse in a way of their own; the rest is worded as everywhere. */
@RestControllerAdvice(basePackageClasses = Refusing.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusing {

    @ExceptionHandler
    ResponseEntity<Refusal> forbidden(AuthorizationException refusal) {
        return refusal(HttpStatus.FORBIDDEN, refusal.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> absent(NotFoundException refusal) {
        return refusal(HttpStatus.NOT_FOUND, refusal.getMessage());
    }

    private static ResponseEntity<Refusal> refusal(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(new Refusal(message, List.of()));
    }
}
