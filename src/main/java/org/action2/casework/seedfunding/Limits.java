package org.action2.casework.seedfunding;

import java.util.Map;
import org.action2.casework.engine.DecisionTables;
import org.springframework.stereotype.Component;

/**
 * The limits that hold for every request and grant. They stand in the table {@code seed-funding-limits} and nowhere else;
 * its newest version counts for running cases, too.
 */
@Component
class Limits {

    private static final String TABLE = "seed-funding-limits";

    private final DecisionTables tables;

    Limits(DecisionTables tables) {
        this.tables = tables;
    }

    /** For how many months a grant may run; a begun month counts whole, see {@link Duration}. */
    int longestDurationMonths() {
        return of("longestDurationMonths");
    }

    /** Indirect support costs in per cent of the other lines of a budget. */
    int indirectCostPercent() {
        return of("indirectCostPercent");
    }

    /** How many reviews are enough to decide. */
    int reviewQuorum() {
        return of("reviewQuorum");
    }

    /** By how many months all extensions of a grant together may move its end, counted from the end date first agreed. */
    int longestExtensionsMonths() {
        return of("longestExtensionsMonths");
    }

    /** How many months before today a start may lie. */
    int earliestStartMonths() {
        return of("earliestStartMonths");
    }

    /** How many months after today a start may lie. */
    int latestStartMonths() {
        return of("latestStartMonths");
    }

    private int of(String limit) {
        return tables.evaluateNewest(TABLE, Map.of("limit", limit)).stream().findFirst()
            .map(row -> ((Number) row.get("value")).intValue())
            .orElseThrow(() -> new IllegalStateException("The table " + TABLE + " has no row for " + limit + "."));
    }
}
