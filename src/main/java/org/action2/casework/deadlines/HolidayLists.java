package org.action2.casework.deadlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The lists of holidays: those of this release, and in their place those of the same name in the administrator's own folder
 * ({@code casework.deadlines.holidays}, such as {@code file:/etc/casework/holidays}). A file that can't be used stops a start;
 * later, the lists read last stay.
 */
@Component
@EnableScheduling
class HolidayLists {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayLists.class);
    private static final String OURS = "classpath:deadlines/holidays";

    private final String folder;
    private final Set<String> askedInVain = new ConcurrentSkipListSet<>();
    private volatile Map<String, HolidayList> lists;

    HolidayLists(@Value("${casework.deadlines.holidays:}") String folder) {
        this.folder = folder;
        read();
    }

    /** Reads all files anew. */
    final void read() {
        var read = new HashMap<>(in(OURS));
        if (!folder.isBlank()) {
            read.putAll(in(folder));
        }
        lists = Map.copyOf(read);
    }

    @Scheduled(cron = "${casework.deadlines.read-holidays:0 30 4 * * *}")
    void readAgain() {
        try {
            read();
        } catch (HolidayList.UnreadableException | UncheckedIOException e) {
            LOG.error("The holidays read last go on being used. {}", e.getMessage());
        }
    }

    boolean has(String calendar) {
        return lists.containsKey(calendar);
    }

    boolean has(String calendar, int year) {
        return has(calendar) && lists.get(calendar).has(year);
    }

    /** Whether a day is a holiday by a list; empty where the list has nothing of its year. */
    Optional<Boolean> includes(String calendar, LocalDate day) {
        if (!has(calendar)) {
            return Optional.empty();
        }
        var year = lists.get(calendar).years().get(day.getYear());
        if (year == null) {
            askedInVain.add(calendar + " " + day.getYear());
            return Optional.empty();
        }
        return Optional.of(year.holidays().containsKey(day));
    }

    /** The calendars and years, such as {@code KEN 2028}, that deadlines were computed for since the start and that have no list. */
    Set<String> askedInVain() {
        askedInVain.removeIf(asked -> has(asked.split(" ")[0], Integer.parseInt(asked.split(" ")[1])));
        return Set.copyOf(askedInVain);
    }

    private static Map<String, HolidayList> in(String folder) {
        var found = new HashMap<String, HolidayList>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(folder + "/*.yaml")) {
                found.put(file.getFilename().replace(".yaml", ""), HolidayList.read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of holidays " + folder + " can't be read.", e);
        }
        return found;
    }
}
