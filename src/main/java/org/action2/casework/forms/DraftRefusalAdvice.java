package org.action2.casework.forms;

import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Gives what is refused about drafts the form of all refusals, and says which saving is newer where one is. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DraftRefusalAdvice {

    private final DraftAnswers answers;

    DraftRefusalAdvice(DraftAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(DraftRefusedException refusal) {
        return answers.saved(refusal.why().status(), refusal.newer()).body(refusal.refusal(ReaderLanguage.current()));
    }
}
