package org.action2.casework.committeereports;

import org.jspecify.annotations.Nullable;

/** Why a draft was returned, by the answers of those who returned it. */
final class ReturnedBecause {

    private ReturnedBecause() {
    }

    /** The answers of a case by their names. */
    interface Answers {

        @Nullable Object of(String variable);
    }

    /** @param earlier what holds if nobody has returned it since */
    static @Nullable String of(Answers answers, @Nullable String earlier) {
        return Boolean.FALSE.equals(answers.of(CommitteeReportProcess.REPORT_AGREED)) ? text(answers.of(CommitteeReportProcess.AGREEMENT_COMMENT))
            : Boolean.FALSE.equals(answers.of(CommitteeReportProcess.REPORT_CLEARED)) ? text(answers.of(CommitteeReportProcess.CLEARANCE_COMMENT))
            : earlier;
    }

    private static @Nullable String text(@Nullable Object answer) {
        return answer instanceof String text ? text : null;
    }
}
