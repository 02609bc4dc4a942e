package org.action2.casework.fundreports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/**
 * A calendar quarter or year.
 *
 * @param id such as {@code 2026-Q3} or {@code 2026}
 * @param from its first day
 * @param until its last day
 */
record ReportPeriod(String id, LocalDate from, LocalDate until) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-Q([1-4]))?");
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** The period of that name; empty if it names none. */
    static Optional<ReportPeriod> named(String id) {
        var match = WRITTEN.matcher(id);
        if (!match.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(match.group(1));
        return Optional.of(match.group(2) == null ? year(year) : quarter(year, Integer.parseInt(match.group(2))));
    }

    static ReportPeriod year(int year) {
        return new ReportPeriod(String.format(Locale.ROOT, "%04d", year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** @param quarter from 1 to 4 */
    static ReportPeriod quarter(int year, int quarter) {
        var from = LocalDate.of(year, MONTHS_OF_A_QUARTER * (quarter - 1) + 1, 1);
        return new ReportPeriod(String.format(Locale.ROOT, "%04d-Q%d", year, quarter), from, from.plusMonths(MONTHS_OF_A_QUARTER).minusDays(1));
    }

    boolean isYear() {
        return from.plusYears(1).minusDays(1).equals(until);
    }

    /** Its first moment. */
    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant ends(ZoneId zone) {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The first quarter after it, or the first year after it. */
    ReportPeriod next() {
        var first = until.plusDays(1);
        return isYear() ? year(first.getYear()) : quarter(first.getYear(), (first.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1);
    }

    /** What people call it, such as 2026 or quarter 3 of 2026. */
    Text name() {
        var year = String.valueOf(from.getYear());
        return isYear() ? Text.same(year) : Sentence.of("fundreports.quarter", String.valueOf((from.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1), year);
    }
}
