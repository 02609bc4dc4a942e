package org.action2.casework.publication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a budget. IATI wants periods of a year at most, so a longer grant's amount is divided by days.
 *
 * @param cents whole US cents
 */
record BudgetPeriod(LocalDate from, LocalDate until, long cents) {

    /** The periods of a grant, whose amounts add up to its own. @param end not before the start */
    static List<BudgetPeriod> of(LocalDate start, LocalDate end, long cents) {
        var starts = new ArrayList<LocalDate>();
        for (var years = 0; !start.plusYears(years).isAfter(end); years++) {
            starts.add(start.plusYears(years));
        }
        var days = new ArrayList<Long>();
        for (var i = 0; i < starts.size(); i++) {
            days.add(ChronoUnit.DAYS.between(starts.get(i), end(starts, i, end)) + 1);
        }
        var amounts = Shares.of(cents, days);
        var periods = new ArrayList<BudgetPeriod>();
        for (var i = 0; i < starts.size(); i++) {
            periods.add(new BudgetPeriod(starts.get(i), end(starts, i, end), amounts.get(i)));
        }
        return periods;
    }

    private static LocalDate end(List<LocalDate> starts, int period, LocalDate end) {
        return period + 1 < starts.size() ? starts.get(period + 1).minusDays(1) : end;
    }
}
