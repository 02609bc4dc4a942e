package org.action2.casework.oversight;

import org.action2.casework.refusals.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Words what this capability's endpoints refuse in a way of their own; the rest is worded as everywhere. */
@RestControllerAdvice(basePackageClasses = OversightRefusalAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OversightRefusalAdvice {

    @ExceptionHandler
    ResponseEntity<Refusal> forbidden(AuthorizationException refusal) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Refusal.of(refusal));
    }
}
