package org.action2.casework.followup;

import java.util.Arrays;
import java.util.Locale;

/** Where the review of a document stands. */
enum DocumentStage {

    TRIAGE(DocumentReviewProcess.TRIAGE_DOCUMENT),
    AWAITING_REPORT(DocumentReviewProcess.REPORT_DATE_REACHED),
    AWAITING_EVALUATION("evaluation-awaited"),
    EVALUATED(DocumentReviewProcess.DOCUMENT_EVALUATED),
    NOT_FOLLOWED_UP(DocumentReviewProcess.NOTHING_TO_FOLLOW_UP),
    CANCELLED(null);

    private final String element;

    DocumentStage(String element) {
        this.element = element;
    }

    /** As the register and people's lists have it, such as {@code awaiting-report}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isEnd() {
        return compareTo(EVALUATED) >= 0;
    }

    /** The stage that begins at an element of the model. @throws IllegalStateException if none does */
    static DocumentStage at(String element) {
        return Arrays.stream(values()).filter(stage -> element.equals(stage.element)).findFirst()
            .orElseThrow(() -> new IllegalStateException("No stage of a document begins at " + element + "."));
    }
}
