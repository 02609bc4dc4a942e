package org.action2.casework.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the review of a document stands. */
public enum DocumentStage {

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

    /** The stage of a name such as that of the register; empty if it is none. */
    public static Optional<DocumentStage> of(String id) {
        return Arrays.stream(values()).filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** As the register and people's lists have it, such as {@code awaiting-report}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The task of a person by whose days the days of the stage are judged; empty if there is none. */
    public Optional<String> task() {
        return switch (this) {
            case TRIAGE -> Optional.of(DocumentReviewProcess.TRIAGE_DOCUMENT);
            case AWAITING_REPORT -> Optional.of(DocumentReviewProcess.RECORD_STATE_REPORT);
            case AWAITING_EVALUATION -> Optional.of(DocumentReviewProcess.RECORD_EVALUATION);
            default -> Optional.empty();
        };
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
