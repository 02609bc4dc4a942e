package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.action2.casework.language.Sentence;
import org.springframework.stereotype.Component;

/** When an action may be due: after today and, while the deadline is still to come, not after it. */
@Component
class ActionDates {

    private final Clock clock;

    ActionDates(Clock clock) {
        this.clock = clock;
    }

    /** What is wrong with the date, if anything is. @param deadline ISO 8601, null or empty where there is none */
    Optional<Sentence> fault(String dueDate, String deadline) {
        var today = LocalDate.now(clock);
        var due = LocalDate.parse(dueDate);
        if (!due.isAfter(today)) {
            return Optional.of(Sentence.of("followup.after-today"));
        }
        var last = deadline == null || deadline.isEmpty() ? null : LocalDate.parse(deadline);
        return last != null && last.isAfter(today) && due.isAfter(last) ? Optional.of(Sentence.of("followup.by-the-deadline", last)) : Optional.empty();
    }
}
