package org.action2.casework.forms;

import org.action2.casework.engine.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What stands at the head of each answer about drafts. */
@Component
class DraftAnswers {

    /** Whose draft an answer is, so that a page does not show one person's to the next. */
    private static final String ACCOUNT = "X-Casework-Account";
    private static final String SAVED_AT = "X-Casework-Saved-At";

    private final Actor actor;

    DraftAnswers(Actor actor) {
        this.actor = actor;
    }

    /** @param saving of the draft that is stored; null if there is none */
    ResponseEntity.BodyBuilder saved(HttpStatus status, Draft.Saving saving) {
        var answer = ResponseEntity.status(status).header(ACCOUNT, actor.id());
        return saving == null ? answer : answer.eTag(String.valueOf(saving.version())).header(SAVED_AT, saving.at().toString());
    }
}
