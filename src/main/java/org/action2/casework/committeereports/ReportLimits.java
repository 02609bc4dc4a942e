package org.action2.casework.committeereports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.action2.casework.engine.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many words a body takes, by the table {@code committee-report-limits}; its newest version counts for running drafts, too. */
@Component
class ReportLimits {

    private static final String TABLE = "committee-report-limits";

    private final DecisionTables tables;
    private final ReportRecords records;

    ReportLimits(DecisionTables tables, ReportRecords records) {
        this.tables = tables;
        this.records = records;
    }

    /** @param words null where no limit is known @param source where that stands, in English */
    record Limit(@Nullable Integer words, String source) {

        boolean isExceededBy(int count) {
            return words != null && count > words;
        }
    }

    /** Of the body that it goes to or, for a period, the strictest of all whose documents it is about. */
    Limit of(Report report) {
        var bodies = report.body() == null ? records.bodies(report.key()) : List.of(report.body());
        return bodies.stream().map(body -> of(body, report.submission())).min(Comparator.comparing(Limit::words, Comparator.nullsLast(Comparator.naturalOrder())))
            .orElse(new Limit(null, ""));
    }

    private Limit of(String body, String submission) {
        return tables.evaluateNewest(TABLE, Map.of("body", body, "submission", submission)).stream().findFirst()
            .map(row -> new Limit(Optional.ofNullable(row.get("words")).map(words -> ((Number) words).intValue()).orElse(null), String.valueOf(row.get("source"))))
            .orElse(new Limit(null, ""));
    }
}
