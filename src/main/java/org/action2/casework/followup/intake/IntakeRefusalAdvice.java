package org.action2.casework.followup.intake;

import org.action2.casework.language.ReaderLanguage;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** Words what is wrong with a file or an address in a way of its own; the rest is worded as everywhere. */
@RestControllerAdvice(assignableTypes = {IntakeController.class, RecommendationController.class})
@Order(0)
class IntakeRefusalAdvice {

    @ExceptionHandler
    ResponseEntity<FileRefusal> unreadable(UnreadableFileException e) {
        return ResponseEntity.badRequest().body(e.in(ReaderLanguage.current()));
    }

    @ExceptionHandler
    ResponseEntity<FileRefusal> unsent(MultipartException e) {
        return unreadable(new UnreadableFileException("followup.upload-incomplete"));
    }
}
