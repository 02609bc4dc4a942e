package org.action2.casework.followup;

import java.util.Map;
import org.action2.casework.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** The spans that the programme's staff set in the decision table {@code follow-up-limits}; its newest version counts. */
@Component
class FollowUpLimits {

    private static final String TABLE = "follow-up-limits";

    private final DecisionTables tables;

    FollowUpLimits(DecisionTables tables) {
        this.tables = tables;
    }

    /** After how many months a progress report is asked for. */
    int progressEveryMonths() {
        return value("progressEveryMonths");
    }

    /** How many months before the end of the period the last progress report is asked for. */
    int lastReportBeforeEndMonths() {
        return value("lastReportBeforeEndMonths");
    }

    /** For how many months a plan is carried out where no deadline is ahead. */
    int periodWithoutDeadlineMonths() {
        return value("periodWithoutDeadlineMonths");
    }

    /** How far ahead a deadline must be to end the period, in months. */
    int shortestPeriodMonths() {
        return value("shortestPeriodMonths");
    }

    /** How many months after its due date an action without a report counts as not delivered. */
    int waitForActionReportMonths() {
        return value("waitForActionReportMonths");
    }

    /** How many months a follow-up waits where no next review is ahead. */
    int waitWithoutReviewMonths() {
        return value("waitWithoutReviewMonths");
    }

    /** After how many months the desk is asked for an evaluation where a document has no date. */
    int evaluationWithoutDateMonths() {
        return value("evaluationWithoutDateMonths");
    }

    private int value(String limit) {
        return tables.evaluateNewest(TABLE, Map.of("limit", limit)).stream().findFirst().map(row -> ((Number) row.get("value")).intValue())
            .orElseThrow(() -> new IllegalStateException("The table " + TABLE + " has no row for " + limit + "."));
    }
}
