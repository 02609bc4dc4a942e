package org.action2.casework.followup;

import org.action2.casework.forms.Submission;

/** Reads the answers of a submission. */
final class Answers {

    private Answers() {
    }

    /** Whether a text was entered. */
    static boolean isGiven(Submission submission, String field) {
        return submission.values().get(field) instanceof String text && !text.isBlank();
    }

    static String text(Submission submission, String field) {
        return submission.values().get(field) instanceof String text ? text : "";
    }
}
