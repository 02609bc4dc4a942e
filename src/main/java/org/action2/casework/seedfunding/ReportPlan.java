package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * Turns the rows of the decision {@code seed-funding-reports} into the reports that a grant owes: from when on, how often and
 * up to when reports of a kind are due, what period each is about, and when its task opens.
 */
@Component
class ReportPlan {

    private static final int MOST_OF_A_KIND = 100;

    /** The reports of a grant from its first to its last day, by the rows of the decision. */
    List<GrantReports.Due> schedule(JsonNode rows, LocalDate start, LocalDate end) {
        return StreamSupport.stream(rows.spliterator(), false).flatMap(row -> reports(row, start, end)).toList();
    }

    private static Stream<GrantReports.Due> reports(JsonNode row, LocalDate start, LocalDate end) {
        var kind = row.path("reportKind").asText();
        var first = row.path(row.has("firstMonths") ? "firstMonths" : "months").asLong(); // tables of earlier releases say "months"
        var opens = row.path("opensDaysBefore").asLong();
        if (row.path("anchor").asText().equals("end")) {
            return Stream.of(atTheEnd(kind, end.plusMonths(first), opens, start, end));
        }
        var interval = row.path("intervalMonths").asLong();
        var last = row.path("untilMonths").isNumber() ? end.plusDays(1).minusMonths(row.path("untilMonths").asLong()) : end;
        return IntStream.rangeClosed(1, interval > 0 ? MOST_OF_A_KIND : 1)
            .mapToObj(number -> during(kind, number, first + (number - 1) * interval, interval > 0 ? interval : first, opens, start))
            .takeWhile(report -> !report.dueDate().isAfter(last));
    }

    private static GrantReports.Due during(String kind, int number, long months, long interval, long opens, LocalDate start) {
        var due = start.plusMonths(months);
        var from = number == 1 ? start : start.plusMonths(months - interval);
        return new GrantReports.Due(kind, number, due, due.minusDays(opens), from, due.minusDays(1));
    }

    /** A final report is about the whole grant, so that nobody can write it before the grant has ended. */
    private static GrantReports.Due atTheEnd(String kind, LocalDate due, long opens, LocalDate start, LocalDate end) {
        var opensOn = due.minusDays(opens);
        return new GrantReports.Due(kind, 1, due, opensOn.isAfter(end) ? opensOn : end.plusDays(1), start, end);
    }
}
