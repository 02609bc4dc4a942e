package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Finds the next day on which the body reminds, as the table {@code follow-up-deadline} gives them: months counted from
 * adoption, here from the deadline, which the desk may have set and a new cycle moves. A new cycle reminds for itself.
 */
@Component
class FindNextReminder implements JavaDelegate {

    private final Clock clock;

    FindNextReminder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        var cycle = data.number(FollowUpProcess.CYCLE, 1);
        if (!execution.hasVariableLocal(FollowUpProcess.REMINDED_CYCLE)) {
            execution.setVariableLocal(FollowUpProcess.REMINDED_CYCLE, cycle);
        }
        var next = isOf(execution, cycle) ? next(data) : Optional.<LocalDate>empty();
        execution.setVariableLocal(FollowUpProcess.NEXT_REMINDER, next.map(LocalDate::toString).orElse(null));
    }

    /** Whether the reminders at the execution are those of the cycle. */
    static boolean isOf(DelegateExecution execution, int cycle) {
        return Integer.valueOf(cycle).equals(execution.getVariableLocal(FollowUpProcess.REMINDED_CYCLE));
    }

    private Optional<LocalDate> next(FollowUpData data) {
        var rule = data.json(FollowUpProcess.FOLLOW_UP_RULE);
        var deadline = data.date(FollowUpProcess.DEADLINE);
        var today = LocalDate.now(clock);
        return Stream.of(rule.path("reminderMonths").asText().split(",")).map(String::strip).filter(months -> !months.isEmpty())
            .map(months -> deadline.plusMonths(Integer.parseInt(months) - rule.path("months").asInt()))
            .filter(day -> day.isAfter(today)).min(Comparator.naturalOrder());
    }
}
