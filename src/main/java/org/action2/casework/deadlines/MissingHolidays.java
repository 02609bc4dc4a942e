package org.action2.casework.deadlines;

import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which lists of holidays are missing: those of this year, from October on those of the next, and at once those of any year
 * that a deadline was computed for. Told in the log every day and on the page of the programme.
 */
@Component
@EnableScheduling
public class MissingHolidays {

    private static final Logger LOG = LoggerFactory.getLogger(MissingHolidays.class);
    private static final int OCTOBER = 10;

    private final DutyStations stations;
    private final HolidayLists lists;
    private final Clock clock;

    MissingHolidays(DutyStations stations, HolidayLists lists, Clock clock) {
        this.stations = stations;
        this.lists = lists;
        this.clock = clock;
    }

    /** Calendar and year of each, such as {@code KEN 2028}, in order. */
    public List<String> now() {
        var today = stations.headquarters().dateAt(clock.instant());
        var missing = new TreeSet<>(lists.askedInVain());
        missing.addAll(stations.missing(today.getYear()));
        if (today.getMonthValue() >= OCTOBER) {
            missing.addAll(stations.missing(today.getYear() + 1));
        }
        return List.copyOf(missing);
    }

    @Scheduled(cron = "${casework.deadlines.tell-missing-holidays:0 0 5 * * *}")
    void tell() {
        var missing = now();
        if (!missing.isEmpty()) {
            LOG.warn("Lists of holidays are missing, and computed days are used instead: {}. docs/deadlines.md says how to add them.", String.join(", ", missing));
        }
    }
}
