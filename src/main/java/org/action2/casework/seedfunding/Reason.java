package org.action2.casework.seedfunding;

import org.action2.casework.forms.Submission;

/** Who says no says why. */
final class Reason {

    private Reason() {
    }

    /** Whether the answer is no and nothing is said of it. */
    static boolean isMissing(Submission submission, String answer, String reason) {
        return Boolean.FALSE.equals(submission.values().get(answer))
            && !(submission.values().get(reason) instanceof String said && !said.isBlank());
    }
}
