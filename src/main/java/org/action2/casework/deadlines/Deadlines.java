package org.action2.casework.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.action2.casework.engine.ForModels;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The deadlines that models ask for, each an instant: the close of business of a working day at the task's duty station,
 * in that place's time zone. The number of working days stands in the decision {@code escalation-policy}; the day on
 * which a task is opened doesn't count. All that follows a due date (reminder, escalation, end) is counted from it.
 */
@ForModels
@Component("deadlines")
public class Deadlines {

    /** How long an escalation waits whose task has just ended; it closes before. */
    private static final Duration WHILE_CLOSING = Duration.ofDays(1);

    private static final String MULTI_INSTANCE = "#multiInstanceBody";

    private final EscalationPolicies policies;
    private final DutyStations stations;
    private final TaskService tasks;
    private final List<Holds> holds;
    private final Clock clock;

    Deadlines(EscalationPolicies policies, DutyStations stations, @Lazy TaskService tasks, @Lazy List<Holds> holds, Clock clock) {
        this.policies = policies;
        this.stations = stations;
        this.tasks = tasks;
        this.holds = holds;
        this.clock = clock;
    }

    /** When the task that the execution stands at is due. */
    public Date dueDate(DelegateExecution execution) {
        return afterToday(execution, policy(execution).workingDaysToDue());
    }

    /** When the task that the execution stands at escalates, if it isn't done by then. */
    public Date escalationDate(DelegateExecution execution) {
        var policy = policy(execution);
        return afterToday(execution, policy.workingDaysToDue() + policy.escalateAfterDue());
    }

    /** When the wait for the task ends by itself; only for tasks whose policy names an end. */
    public Date endDate(DelegateExecution execution) {
        var policy = policy(execution);
        return afterToday(execution, policy.workingDaysToDue() + policy.endAfterDue());
    }

    /**
     * When the wait for a stage as a whole ends, such as for all reviews of a request: so many working days from today, and
     * those after it, as the stage's own row in the policy says. For the boundary timer of a stage's activity.
     */
    public Date stageEnd(DelegateExecution execution) {
        var policy = policies.of(execution.getProcessDefinitionId(), stage(execution));
        return afterToday(execution, policy.workingDaysToDue() + (policy.endAfterDue() == null ? 0 : policy.endAfterDue()));
    }

    /**
     * The close of business of a fixed date in the case's country; it is not moved, unless the case is on hold until after it:
     * then it is the first working day from the end of the hold.
     *
     * @param date ISO 8601, such as 2027-03-31
     */
    public Date onDate(DelegateExecution execution, String date) {
        return station(execution).closeOf(notHeld(execution, LocalDate.parse(date)));
    }

    /** The moment itself if that is a working day in a country, else the same time of the next one. @param country ISO 3166 alpha-3 */
    public Date onWorkingDay(String country, Date moment) {
        var station = stations.of(country, "");
        var day = station.dateAt(moment.toInstant());
        return Date.from(moment.toInstant().atZone(station.zone()).with(onWorkingDay(station, day)).toInstant());
    }

    /** The close of business of a fixed date at headquarters; it is never moved. @param date ISO 8601 */
    public Date onDate(String date) {
        return stations.headquarters().closeOf(LocalDate.parse(date));
    }

    /** The close of business of a fixed date where the task is done. @param date ISO 8601 */
    public Date onDateFor(Task task, String date) {
        return station(DeadlineTask.of(task)).closeOf(LocalDate.parse(date));
    }

    /** When the task that the execution stands at escalates, if its due date is fixed. @param date ISO 8601 */
    public Date escalationAfter(DelegateExecution execution, String date) {
        var station = station(execution);
        return station.closeOf(station.plus(notHeld(execution, LocalDate.parse(date)), policy(execution).escalateAfterDue()));
    }

    /** When the wait for the task that the execution stands at ends by itself, if its due date is fixed. @param date ISO 8601 */
    public Date endDateAfter(DelegateExecution execution, String date) {
        var station = station(execution);
        return station.closeOf(station.plus(notHeld(execution, LocalDate.parse(date)), policy(execution).endAfterDue()));
    }

    /** The close of business of a day in a country. @param country ISO 3166 alpha-3 */
    public Date closeOf(String country, LocalDate date) {
        return stations.of(country, "").closeOf(date);
    }

    /** The first moment of a day in a country. @param country ISO 3166 alpha-3; null for headquarters */
    public Date beginningOf(String country, LocalDate date) {
        return stations.of(country, "").beginningOf(date);
    }

    /** The day on which another task of the execution's process would be due if it were opened now. @param task its id */
    public LocalDate dueDay(DelegateExecution execution, String task) {
        var station = stations.of(execution.getTenantId(), task);
        return station.plus(station.dateAt(clock.instant()), policies.of(execution.getProcessDefinitionId(), task).workingDaysToDue());
    }

    /** When an escalation whose decision was carried out looks again whether its task is still late. */
    public Date nextEscalation(DelegateExecution escalation) {
        var id = (String) escalation.getVariable(EscalationProcess.LATE_TASK_ID);
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        return task == null ? Date.from(clock.instant().plus(WHILE_CLOSING)) : nextEscalation(DeadlineTask.of(task));
    }

    /** How many working days the policy gives a task of the newest version of a process until it is due. */
    public int workingDaysToDue(String processKey, String task) {
        return policies.ofNewest(processKey, task).workingDaysToDue();
    }

    Date nextEscalation(DeadlineTask task) {
        var station = station(task);
        var today = station.dateAt(clock.instant());
        var due = station.dateAt(task.due().toInstant());
        var days = Math.max(1, policy(task).escalateAfterDue());
        return station.closeOf(station.plus(due.isAfter(today) ? due : today, days));
    }

    /** When to remind of the task; may lie in the past. */
    Date reminderDate(DeadlineTask task) {
        return fromDue(task, -policy(task).reminderBeforeDue());
    }

    Date escalationDate(DeadlineTask task) {
        return fromDue(task, policy(task).escalateAfterDue());
    }

    Date endDate(DeadlineTask task) {
        return fromDue(task, policy(task).endAfterDue());
    }

    /** The due date of a task that could not be worked on since a moment before it, by as many working days later. */
    Date dueAfterHold(DeadlineTask task, Date heldSince) {
        var station = station(task);
        var held = station.workingDaysBetween(station.dateAt(heldSince.toInstant()), station.dateAt(clock.instant()));
        return fromDue(task, held);
    }

    Date closeOfBusiness(DeadlineTask task, LocalDate date) {
        return station(task).closeOf(date);
    }

    /** The day of an instant at the task's duty station, as ISO 8601. */
    String dateOf(DeadlineTask task, Date instant) {
        return instant == null ? "" : station(task).dateAt(instant.toInstant()).toString();
    }

    private Date fromDue(DeadlineTask task, int workingDays) {
        var station = station(task);
        return workingDays == 0 ? task.due() : station.closeOf(station.plus(station.dateAt(task.due().toInstant()), workingDays));
    }

    private Date afterToday(DelegateExecution execution, int workingDays) {
        var station = station(execution);
        var today = station.dateAt(clock.instant());
        return station.closeOf(station.plus(heldUntil(execution).filter(today::isBefore).orElse(today), workingDays));
    }

    private LocalDate notHeld(DelegateExecution execution, LocalDate date) {
        return heldUntil(execution).filter(date::isBefore).map(end -> onWorkingDay(station(execution), end)).orElse(date);
    }

    private Optional<LocalDate> heldUntil(DelegateExecution execution) {
        return holds.stream().map(each -> each.heldUntil(execution)).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    private static LocalDate onWorkingDay(DutyStation station, LocalDate day) {
        return station.isWorkingDay(day) ? day : station.plus(day, 1);
    }

    /** The engine calls an activity that runs several times at once by the name of its body. */
    private static String stage(DelegateExecution execution) {
        var activity = execution.getCurrentActivityId();
        return activity.endsWith(MULTI_INSTANCE) ? activity.substring(0, activity.length() - MULTI_INSTANCE.length()) : activity;
    }

    private EscalationPolicy policy(DelegateExecution execution) {
        return policies.of(execution.getProcessDefinitionId(), execution.getCurrentActivityId());
    }

    private EscalationPolicy policy(DeadlineTask task) {
        return policies.of(task.processDefinitionId(), task.key());
    }

    private DutyStation station(DelegateExecution execution) {
        return stations.of(execution.getTenantId(), execution.getCurrentActivityId());
    }

    private DutyStation station(DeadlineTask task) {
        return stations.of(task.tenantId(), task.key());
    }
}
