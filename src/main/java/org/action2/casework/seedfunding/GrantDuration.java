package org.action2.casework.seedfunding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The length of a grant in months; a begun month counts whole. */
final class GrantDuration {

    private GrantDuration() {
    }

    /** @param end the last day of the grant; 24 months from 1 January 2027 end on 31 December 2028 or 1 January 2029 */
    static int months(LocalDate start, LocalDate end) {
        var months = ChronoUnit.MONTHS.between(start, end);
        return Math.toIntExact(start.plusMonths(months).isBefore(end) ? months + 1 : months);
    }
}
