package org.action2.casework.forms;

import org.action2.casework.language.Sentence;
import org.springframework.http.HttpStatus;

/** Why something about drafts is refused, in sentences that say what to do next. */
enum DraftRefusal {

    NO_TASK(HttpStatus.NOT_FOUND, "forms.no-such-task"),
    NO_FORM(HttpStatus.NOT_FOUND, "forms.no-such-form"),
    NO_DRAFT(HttpStatus.NOT_FOUND, "forms.no-such-draft"),
    NOT_CLAIMED(HttpStatus.FORBIDDEN, "forms.claim-before-a-draft"),
    TOO_LONG(HttpStatus.BAD_REQUEST, "forms.draft-too-long", DraftText.LONGEST),
    TOO_MANY(HttpStatus.CONFLICT, "forms.too-many-drafts"),
    NEWER(HttpStatus.CONFLICT, "forms.newer-draft"),
    SENT(HttpStatus.CONFLICT, "forms.sent-draft"),
    DELETED(HttpStatus.CONFLICT, "forms.deleted-draft"),
    ODD_VERSION(HttpStatus.BAD_REQUEST, "forms.odd-version");

    private final HttpStatus status;
    private final Sentence said;

    DraftRefusal(HttpStatus status, String key, Object... arguments) {
        this.status = status;
        this.said = Sentence.of(key, arguments);
    }

    HttpStatus status() {
        return status;
    }

    Sentence said() {
        return said;
    }
}
