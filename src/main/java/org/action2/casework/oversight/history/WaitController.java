package org.action2.casework.oversight.history;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How often each activity of a process was passed, how long it took, and what waits at it now; finished cases included. */
@RestController
class WaitController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Viewer viewer;
    private final Clock clock;

    WaitController(JdbcClient jdbc, Viewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * An activity that cases passed or wait at.
     *
     * @param finished   how often it was finished in the period
     * @param medianDays of those; null if there are none, as is the 90th percentile
     * @param waiting    how many cases wait there now
     * @param longestWaitDays of those; null if none waits
     */
    record Wait(String activity, String name, String type, long finished, Double medianDays, Double p90Days, long waiting, Double longestWaitDays) {
    }

    /**
     * All versions of the process together, the longest waits first.
     *
     * @param process its key, or the id of one of its definitions
     * @param from    first day (UTC) of what was finished; a year ago if it is not given
     * @param to      last day, included; today if it is not given
     */
    @GetMapping("/api/programme/processes/{process}/waits")
    List<Wait> waits(@PathVariable String process, @RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        var key = process.contains(":") ? process.substring(0, process.indexOf(':')) : process;
        if (!viewer.seesHistoryOf(key)) {
            throw new NotFoundException("oversight.no-such-process");
        }
        var now = clock.instant();
        var begin = from == null || from.isBlank() ? now.minus(A_YEAR) : day("from", "From", from).atStartOfDay(ZoneOffset.UTC).toInstant();
        var end = to == null || to.isBlank() ? now.plusSeconds(1) : day("to", "To", to).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return jdbc.sql("""
            select key as activity, max(name) as name, max(type) as type,
                count(*) filter (where ended_at is not null) as finished,
                percentile_cont(0.5) within group (order by milliseconds) filter (where ended_at is not null) / 86400000.0 as median_days,
                percentile_cont(0.9) within group (order by milliseconds) filter (where ended_at is not null) / 86400000.0 as p90_days,
                count(*) filter (where ended_at is null) as waiting,
                extract(epoch from :now - min(started_at) filter (where ended_at is null)) / 86400.0 as longest_wait_days
            from engine_activity_history
            where process = :key and (country = any (:countries) or country is null)
                and (ended_at is null or ended_at >= :from and ended_at < :to) and type <> 'multiInstanceBody'
            group by key order by 8 desc nulls last, 5 desc nulls last, 1
            """).param("key", key).param("countries", viewer.countries().toArray(String[]::new)).param("now", Timestamp.from(now))
            .param("from", Timestamp.from(begin)).param("to", Timestamp.from(end)).query(Wait.class).list();
    }

    private static LocalDate day(String field, String label, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InputRefusedException(List.of(Fault.of(field, label, "forms.is-date")));
        }
    }
}
