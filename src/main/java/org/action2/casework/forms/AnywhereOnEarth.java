package org.action2.casework.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What day it is for people all over the world: a date that somebody enters as today's or tomorrow's is refused nowhere. */
public final class AnywhereOnEarth {

    private static final ZoneOffset WHERE_THE_DAY_BEGINS = ZoneOffset.ofHours(14);

    private static final ZoneOffset WHERE_THE_DAY_ENDS = ZoneOffset.ofHours(-11);

    private AnywhereOnEarth() {
    }

    /** Whether it is a day that has begun nowhere yet. */
    public static boolean isAhead(LocalDate date, Clock clock) {
        return date.isAfter(clock.instant().atOffset(WHERE_THE_DAY_BEGINS).toLocalDate());
    }

    /** Whether it is a day after today somewhere: the tomorrow of an evening in Lima is today by the clock of the server. */
    public static boolean isToCome(LocalDate date, Clock clock) {
        return date.isAfter(clock.instant().atOffset(WHERE_THE_DAY_ENDS).toLocalDate());
    }

    /** Whether it was over everywhere when the day (UTC) began. */
    public static boolean isBefore(LocalDate date, LocalDate day) {
        return date.isBefore(day.minusDays(1));
    }
}
