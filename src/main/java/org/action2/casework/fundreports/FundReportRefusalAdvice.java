package org.action2.casework.fundreports;

import org.action2.casework.refusals.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why a report is not for somebody. */
@RestControllerAdvice(basePackageClasses = FundReportRefusalAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FundReportRefusalAdvice {

    @ExceptionHandler
    ResponseEntity<Refusal> forbidden(AuthorizationException refusal) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Refusal.of(refusal));
    }
}
