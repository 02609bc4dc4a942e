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
import org.springframework.stereotype.Component;

/**
 * The deadlines that models ask for, each an instant: the close of business of a working day at the task's duty station,
 * in that place's time zone. The number of working days stands in the decision {@code escalation-policy}; the day on
 * which a task is opened doesn't count. All that follows a due date (reminder, escalation, end) is counted from it.
 */
@ForModels
@Component("deadlines")
public class Deadlines {

    /** The priority that a task has at least since it was escalated. */
    public static final int ESCALATED = EscalationStep.SUPERVISORS.priority();

    /** How long an escalation waits whose task has just ended; it closes before. */
    private static final Duration WHILE_CLOSING = Duration.ofDays(1);

    private static final String MULTI_INSTANCE = "#multiInstanceBody";

    private final EscalationPolicies policies;
    private final DutyStations stations;
    private final TaskService tasks;
    private final List<Holds> holds;
    private final Clock clock;

    Deadlines(EscalationPolicies policies, DutyStations stations, TaskService tasks, List<Holds> holds, Clock clock) {
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
     * The close of business of a fixed date in the case's country, or of the first working day after it. Where the case is on
     * hold until after that, it is the first working day from the end of the hold.
     *
     * @param date ISO 8601, such as 2027-03-31
     */
    public Date onDate(DelegateExecution execution, String date) {
        return station(execution).closeOf(fixed(execution, date));
    }

    /** The close of business at headquarters of a fixed date, or of the first working day after it; models of earlier releases ask for it. @param date ISO 8601 */
    public Date onDate(String date) {
        return closeOf(stations.headquarters(), LocalDate.parse(date));
    }

    /** The close of business, where the task is done, of a date or of the first working day after it. @param date ISO 8601 */
    public Date onDateFor(Task task, String date) {
        return closeOfBusiness(DeadlineTask.of(task), LocalDate.parse(date));
    }

    /** When the task that the execution stands at escalates, if its due date is fixed; one that is late already has its days from today. @param date ISO 8601 */
    public Date escalationAfter(DelegateExecution execution, String date) {
        return afterFixed(execution, date, policy(execution).escalateAfterDue());
    }

    /** When the wait for the task that the execution stands at ends by itself, if its due date is fixed; counted likewise. @param date ISO 8601 */
    public Date endDateAfter(DelegateExecution execution, String date) {
        return afterFixed(execution, date, policy(execution).endAfterDue());
    }

    /** The close of business of a day in a country, or of the first working day after it. @param country ISO 3166 alpha-3 */
    public Date closeOf(String country, LocalDate date) {
        return closeOf(stations.of(country, ""), date);
    }

    /**
     * The close of business of the day that lies so many days from the day of a moment where a task is done, or of the first working
     * day after it.
     *
     * @param country ISO 3166 alpha-3
     * @param task the key of the task; any other name stands for the country itself
     * @param days backwards if negative
     */
    public Date daysFrom(String country, String task, Date moment, long days) {
        var station = stations.of(country, task);
        return closeOf(station, station.dateAt(moment.toInstant()).plusDays(days));
    }

    /** What day it is in a country. @param country ISO 3166 alpha-3; null for headquarters */
    public LocalDate today(String country) {
        return today(stations.of(country, ""));
    }

    /** The first moment of a day in a country. @param country ISO 3166 alpha-3; null for headquarters */
    public Date beginningOf(String country, LocalDate date) {
        return stations.of(country, "").beginningOf(date);
    }

    /** The day on which another task of the execution's process would be due if it were opened now. @param task its id */
    public LocalDate dueDay(DelegateExecution execution, String task) {
        var station = stations.of(execution.getTenantId(), task);
        return station.plus(today(station), policies.of(execution.getProcessDefinitionId(), task).workingDaysToDue());
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
        var today = today(station);
        var due = station.dateAt(task.due().toInstant());
        var days = Math.max(1, policy(task).escalateAfterDue());
        return station.closeOf(station.plus(due.isAfter(today) ? due : today, days));
    }

    /** When to remind of the task; may lie in the past. */
    Date reminderDate(DeadlineTask task) {
        return fromDue(task, -policy(task).reminderBeforeDue());
    }

    /** When to tell again that a task is past its due date. @param repeat from 1 on; each waits twice as long as the one before */
    Date repeatDate(DeadlineTask task, int repeat) {
        return fromDue(task, 1 << (repeat - 1));
    }

    Date escalationDate(DeadlineTask task) {
        return sinceLate(task, policy(task).escalateAfterDue());
    }

    Date endDate(DeadlineTask task) {
        return sinceLate(task, policy(task).endAfterDue());
    }

    /** How many working days have ended where the task is done since a moment. */
    int workingDaysEndedSince(DeadlineTask task, Date moment) {
        return station(task).workingDaysEnded(moment.toInstant(), clock.instant());
    }

    /** A moment moved by the working days that have ended at a place since another. @param activity a task or stage that is done there */
    Date postponed(String country, String activity, Date moment, Date since) {
        var station = stations.of(country, activity);
        var days = station.workingDaysEnded(since.toInstant(), clock.instant());
        return days == 0 ? moment : station.closeOf(station.plus(station.dateAt(moment.toInstant()), days));
    }

    /** The close of business so many working days after a moment. */
    Date later(DeadlineTask task, Date moment, int workingDays) {
        var station = station(task);
        return station.closeOf(station.plus(station.dateAt(moment.toInstant()), workingDays));
    }

    /** The close of business where the task is done, of a date or of the first working day after it. */
    Date closeOfBusiness(DeadlineTask task, LocalDate date) {
        return closeOf(station(task), date);
    }

    /** The day of an instant at the task's duty station, as ISO 8601. */
    String dateOf(DeadlineTask task, Date instant) {
        return instant == null ? "" : station(task).dateAt(instant.toInstant()).toString();
    }

    private Date fromDue(DeadlineTask task, int workingDays) {
        return workingDays == 0 ? task.due() : later(task, task.due(), workingDays);
    }

    /** Counted from the due date or, for a task that was late already when it was opened, from that day. */
    private Date sinceLate(DeadlineTask task, int workingDays) {
        return task.isBornLate() ? later(task, task.opened(), workingDays) : fromDue(task, workingDays);
    }

    private Date afterToday(DelegateExecution execution, int workingDays) {
        var station = station(execution);
        var today = today(station);
        return station.closeOf(station.plus(heldUntil(execution).filter(today::isBefore).orElse(today), workingDays));
    }

    private Date afterFixed(DelegateExecution execution, String date, int workingDays) {
        var station = station(execution);
        var due = fixed(execution, date);
        var today = today(station);
        return station.closeOf(station.plus(due.isBefore(today) ? today : due, workingDays));
    }

    private LocalDate fixed(DelegateExecution execution, String date) {
        var day = LocalDate.parse(date);
        return station(execution).workingDayFrom(heldUntil(execution).filter(day::isBefore).orElse(day));
    }

    private LocalDate today(DutyStation station) {
        return station.dateAt(clock.instant());
    }

    private static Date closeOf(DutyStation station, LocalDate date) {
        return station.closeOf(station.workingDayFrom(date));
    }

    private Optional<LocalDate> heldUntil(DelegateExecution execution) {
        return holds.stream().map(each -> each.heldUntil(execution)).flatMap(Optional::stream).max(Comparator.naturalOrder());
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
        var activity = execution.getCurrentActivityId();
        return activity.equals(EscalationProcess.HANDLE_ESCALATION)
            ? stations.ofGroup(execution.getTenantId(), (String) execution.getVariable(EscalationProcess.SUPERVISOR_GROUP))
            : stations.of(execution.getTenantId(), activity);
    }

    private DutyStation station(DeadlineTask task) {
        return task.key().equals(EscalationProcess.HANDLE_ESCALATION)
            ? stations.ofGroup(task.tenantId(), (String) tasks.getVariable(task.id(), EscalationProcess.SUPERVISOR_GROUP))
            : stations.of(task.tenantId(), task.key());
    }
}
