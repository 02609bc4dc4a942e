package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.action2.casework.forms.AnywhereOnEarth;
import org.action2.casework.language.Sentence;
import org.springframework.stereotype.Component;

/** When an action may be due: after today and, while a deadline of its recommendations is still to come, not after the first of them. */
@Component
class ActionDates {

    private final Clock clock;

    ActionDates(Clock clock) {
        this.clock = clock;
    }

    /** What is wrong with the date, if anything is. @param recommendations those that the action is for */
    Optional<Sentence> fault(String dueDate, Collection<Recommendation> recommendations) {
        var today = LocalDate.now(clock);
        var due = LocalDate.parse(dueDate);
        if (!AnywhereOnEarth.isToCome(due, clock)) {
            return Optional.of(Sentence.of("followup.after-today"));
        }
        return recommendations.stream().map(each -> each.standing().deadline()).filter(Objects::nonNull).filter(deadline -> deadline.isAfter(today))
            .min(Comparator.naturalOrder()).filter(due::isAfter).map(deadline -> Sentence.of("followup.by-the-deadline", deadline));
    }
}
