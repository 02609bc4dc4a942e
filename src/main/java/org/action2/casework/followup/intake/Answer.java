package org.action2.casework.followup.intake;

import org.springframework.http.HttpStatus;

/** A request is refused with a status and a sentence. */
class Answer extends RuntimeException {

    private final HttpStatus status;

    Answer(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
