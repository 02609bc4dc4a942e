package org.action2.casework.committeereports;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.action2.casework.engine.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many words a body takes, by the table {@code committee-report-limits}; its newest version counts for running drafts, too. */
@Component
class ReportLimits {

    private static final String TABLE = "committee-report-limits";

    private final DecisionTables tables;

    ReportLimits(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param words null where no limit is known @param source where that stands, in English */
    record Limit(@Nullable Integer words, String source) {

        boolean isExceededBy(int count) {
            return words != null && count > words;
        }
    }

    Limit of(Report report) {
        return of(report.body(), report.submission());
    }

    /** @param body null for a report on a period */
    Limit of(@Nullable String body, String submission) {
        Map<String, Object> facts = new HashMap<>(Map.of("submission", submission));
        facts.put("body", Objects.requireNonNullElse(body, ""));
        return tables.evaluateNewest(TABLE, facts).stream().findFirst()
            .map(row -> new Limit(Optional.ofNullable(row.get("words")).map(words -> ((Number) words).intValue()).orElse(null), String.valueOf(row.get("source"))))
            .orElse(new Limit(null, ""));
    }
}
