package org.action2.casework.committeereports;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a report stands. */
enum ReportStage {

    DRAFTING(CommitteeReportProcess.DRAFT_COMMITTEE_REPORT),
    REVIEW(CommitteeReportProcess.REVIEW_COMMITTEE_REPORT),
    CLEARANCE(CommitteeReportProcess.CLEAR_COMMITTEE_REPORT),
    ISSUED(CommitteeReportProcess.REPORT_ISSUED),
    CANCELLED(null);

    private final @Nullable String element;

    ReportStage(@Nullable String element) {
        this.element = element;
    }

    /** As the register has it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isEnd() {
        return compareTo(ISSUED) >= 0;
    }

    /** The stage that begins at an element of the model. @throws IllegalStateException if none does */
    static ReportStage at(String element) {
        return Arrays.stream(values()).filter(stage -> element.equals(stage.element)).findFirst()
            .orElseThrow(() -> new IllegalStateException("No stage of a committee report begins at " + element + "."));
    }
}
