package org.action2.casework.forms;

import org.springframework.http.HttpStatus;

/** Why something about drafts is refused, in sentences that say what to do next. */
enum DraftRefusal {

    NO_TASK(HttpStatus.NOT_FOUND, "There is no such task. It may be completed by now: look at your list of tasks."),
    NO_FORM(HttpStatus.NOT_FOUND, "There is no such form that you may fill in. Look at the list of processes that you may start."),
    NO_DRAFT(HttpStatus.NOT_FOUND, "There is no such draft of yours. It may be sent or deleted by now: look at the list of your drafts."),
    NOT_CLAIMED(HttpStatus.FORBIDDEN, "Claim the task before you save a draft of it."),
    TOO_LONG(HttpStatus.BAD_REQUEST, "The draft is too long: at most " + DraftText.LONGEST + " characters are taken. Shorten its longest texts and save it again."),
    TOO_MANY(HttpStatus.CONFLICT, "You have as many drafts as are kept for one person. Send or delete one of them, then save this one again."),
    NEWER(HttpStatus.CONFLICT, "This draft has been saved in another window since. Look at the newer one before you decide which of the two to keep."),
    DELETED(HttpStatus.CONFLICT, "This draft has been deleted in another window since. Save it as a new one if you still need it."),
    ODD_VERSION(HttpStatus.BAD_REQUEST, "\"If-Match\" takes the version of a draft in quotation marks, such as \"3\", and \"If-None-Match\" takes *. Send one of them, or none.");

    private final HttpStatus status;
    private final String message;

    DraftRefusal(HttpStatus status, String message) {
        this.status = status;
        this.message = message;
    }

    HttpStatus status() {
        return status;
    }

    String message() {
        return message;
    }
}
