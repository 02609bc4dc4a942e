package org.action2.casework.oversight.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The deadlines of the next four weeks that the viewer may see, earliest first. */
@Component
public class NextDeadlines {

    private static final Filter FOUR_WEEKS = Filter.of(Map.of("within", "28"));

    private final ProgrammeQueries register;
    private final ViewerScope scope;

    NextDeadlines(ProgrammeQueries register, ViewerScope scope) {
        this.register = register;
        this.scope = scope;
    }

    /** @param total how many there are, shown or not */
    public record Deadlines(long total, List<Deadline> items) {
    }

    /** @param kind of what is due, such as {@code report} @param what in words */
    public record Deadline(LocalDate due, String kind, String reference, String country, String what) {
    }

    /** @param most how many are wanted */
    public Deadlines upTo(int most) {
        if (!scope.opens(ProgrammeLists.DEADLINES)) {
            return new Deadlines(0, List.of());
        }
        var items = register.page(ProgrammeLists.DEADLINES, FOUR_WEEKS, 0, most).stream().map(row -> new Deadline((LocalDate) row.get("due"),
            (String) row.get("kind"), (String) row.get("reference"), (String) row.get("country"), (String) row.get("what"))).toList();
        return new Deadlines(items.size() < most ? items.size() : register.count(ProgrammeLists.DEADLINES, FOUR_WEEKS), items);
    }
}
