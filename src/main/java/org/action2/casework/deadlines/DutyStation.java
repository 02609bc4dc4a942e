package org.action2.casework.deadlines;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;

/** An office with its time zone, weekend and holidays. */
record DutyStation(ZoneId zone, Set<DayOfWeek> weekend, Holidays holidays, LocalTime closeOfBusiness) {

    /** A calendar of holidays. */
    interface Holidays {

        boolean include(LocalDate date);
    }

    boolean isWorkingDay(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek()) && !holidays.include(date);
    }

    /** The working day that many working days after the date, or before it if negative; the date itself doesn't count. */
    LocalDate plus(LocalDate date, int workingDays) {
        var step = Integer.signum(workingDays);
        var day = date;
        for (var left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(step);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** How many working days lie after the first date up to the second. */
    int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1).datesUntil(upTo.isAfter(after) ? upTo.plusDays(1) : after.plusDays(1))
            .filter(this::isWorkingDay).count();
    }

    /** How many working days ended, by their close of business, after the first moment and up to the second. */
    int workingDaysEnded(Instant after, Instant upTo) {
        var first = dateAt(after);
        var last = dateAt(upTo);
        return workingDaysBetween(closeOf(first).toInstant().isAfter(after) ? first.minusDays(1) : first,
            closeOf(last).toInstant().isAfter(upTo) ? last.minusDays(1) : last);
    }

    /** The day itself, or the next working day. */
    LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : plus(day, 1);
    }

    LocalDate dateAt(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The first moment of a day. */
    Date beginningOf(LocalDate date) {
        return Date.from(date.atStartOfDay(zone).toInstant());
    }

    /** The close of business as an instant, also on days when the clocks change. */
    Date closeOf(LocalDate date) {
        return Date.from(date.atTime(closeOfBusiness).atZone(zone).toInstant());
    }
}
