package org.action2.casework.seedfunding;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.action2.casework.engine.DecisionTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The limits that hold for every request and grant. They stand in the table {@code seed-funding-limits} and nowhere else;
 * its newest version counts for running cases, too.
 */
@Component
class SeedFundingLimits {

    private static final String TABLE = "seed-funding-limits";

    private final ToIntFunction<String> values;

    @Autowired
    SeedFundingLimits(DecisionTables tables) {
        this((String limit) -> read(tables, limit));
    }

    /** @param values of the limits by the names that the table gives them */
    SeedFundingLimits(ToIntFunction<String> values) {
        this.values = values;
    }

    /** For how many months a grant may run; a begun month counts whole, see {@link GrantDuration}. */
    int longestDurationMonths() {
        return values.applyAsInt("longestDurationMonths");
    }

    /** Indirect support costs in per cent of the other lines of a budget. */
    int indirectCostPercent() {
        return values.applyAsInt("indirectCostPercent");
    }

    /** How many reviews are enough to decide. */
    int reviewQuorum() {
        return values.applyAsInt("reviewQuorum");
    }

    /** By how many months all extensions of a grant together may move its end, counted from the end date first agreed. */
    int longestExtensionsMonths() {
        return values.applyAsInt("longestExtensionsMonths");
    }

    /** How many months before today a start may lie. */
    int earliestStartMonths() {
        return values.applyAsInt("earliestStartMonths");
    }

    /** How many months after today a start may lie. */
    int latestStartMonths() {
        return values.applyAsInt("latestStartMonths");
    }

    /** The year before which no letter of a Member State is. */
    int earliestYearOfMemberStateRequest() {
        return values.applyAsInt("earliestYearOfMemberStateRequest");
    }

    private static int read(DecisionTables tables, String limit) {
        return tables.evaluateNewest(TABLE, Map.of("limit", limit)).stream().findFirst()
            .map(row -> ((Number) row.get("value")).intValue())
            .orElseThrow(() -> new IllegalStateException("The table " + TABLE + " has no row for " + limit + "."));
    }
}
