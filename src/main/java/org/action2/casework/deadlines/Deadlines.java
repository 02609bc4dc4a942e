package org.action2.casework.deadlines;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.action2.casework.engine.ForModels;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The deadlines that models ask for, each an instant at the end of a working day (17:00 UTC, Monday to Friday). The
 * number of working days stands in the decision {@code escalation-policy}; a task that has no row there is a fault of
 * the table and fails at once.
 */
@ForModels
@Component("deadlines")
public class Deadlines {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Clock clock;

    Deadlines(@Lazy DecisionService decisions, @Lazy RepositoryService repository, Clock clock) {
        this.decisions = decisions;
        this.repository = repository;
        this.clock = clock;
    }

    /** When the task that the execution stands at is due. */
    public Date dueDate(DelegateExecution execution) {
        return workingDaysFrom(today(), daysToDue(policy(execution)));
    }

    /** When the task that the execution stands at escalates, if it isn't done by then. */
    public Date escalationDate(DelegateExecution execution) {
        var policy = policy(execution);
        return workingDaysFrom(today(), daysToDue(policy) + days(policy, "escalateAfterDue"));
    }

    /** When the wait for the task ends by itself; only for tasks whose policy names an end action. */
    public Date endDate(DelegateExecution execution) {
        var policy = policy(execution);
        return workingDaysFrom(today(), daysToDue(policy) + days(policy, "endAfterDue"));
    }

    /** The close of business of a fixed date, which is never moved. @param date ISO 8601, such as 2027-03-31 */
    public Date onDate(String date) {
        return workingDaysFrom(LocalDate.parse(date), 0);
    }

    /** When the task that the execution stands at escalates, if its due date is fixed. @param date ISO 8601 */
    public Date escalationAfter(DelegateExecution execution, String date) {
        return workingDaysFrom(LocalDate.parse(date), days(policy(execution), "escalateAfterDue"));
    }

    private Map<String, Object> policy(DelegateExecution execution) {
        var process = repository.getProcessDefinition(execution.getProcessDefinitionId()).getKey();
        var task = execution.getCurrentActivityId();
        var rows = decisions.evaluateDecisionTableByKey("escalation-policy",
            Map.of("process", process, "task", task));
        if (rows.isEmpty()) {
            throw new IllegalStateException("The escalation policy has no row for task " + task + " of " + process + ".");
        }
        return rows.getSingleResult().getEntryMap();
    }

    private static int daysToDue(Map<String, Object> policy) {
        return days(policy, "workingDaysToDue");
    }

    private static int days(Map<String, Object> policy, String output) {
        if (policy.get(output) instanceof Number days) {
            return days.intValue();
        }
        throw new IllegalStateException("The escalation policy says no " + output + " for this task: " + policy);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Date workingDaysFrom(LocalDate start, int days) {
        var date = start;
        for (var left = days; left > 0; ) {
            date = date.plusDays(1);
            left -= isWorkingDay(date) ? 1 : 0;
        }
        return Date.from(date.atTime(CLOSE_OF_BUSINESS).toInstant(ZoneOffset.UTC));
    }

    private static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
