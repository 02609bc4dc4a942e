package org.action2.casework.fundreports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.action2.casework.fundreports.LedgerSums.Sums;

/**
 * What was spent until the end of a period, in US cents, by the harmonized categories.
 *
 * @param lines by category, and under {@link #NOT_STATED} what no line of a report states
 */
record Expenditure(Map<String, Sums> lines) {

    /** The UN's harmonized categories, in the order of the form of a request. */
    static final List<String> CATEGORIES = List.of("staff", "supplies", "equipment", "contracts", "travel", "transfers", "operating", "indirect");

    /** What withdrawn grants did not return, and what reports of earlier releases state as one sum. */
    static final String NOT_STATED = "";

    Expenditure {
        lines = new TreeMap<>(lines);
    }

    Sums of(String category) {
        return lines.getOrDefault(category, Sums.NONE);
    }

    Sums total() {
        return lines.values().stream().reduce(Sums.NONE, Sums::plus);
    }
}
