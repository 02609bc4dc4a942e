package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Each deadline to the day, on a Tuesday in Nairobi, 6 July 2027, at eleven in the morning. */
class DeadlinesTest {

    private static final Instant NOW = Instant.parse("2027-07-06T08:00:00Z");
    private static final DutyStations STATIONS = new DutyStations(new ClassPathResource("deadlines/duty-stations.yaml"), new HolidayLists(""));

    private final EscalationPolicies policies = mock();
    private final TaskService tasks = mock(RETURNS_DEEP_STUBS);
    private final DelegateExecution execution = mock();

    private Optional<LocalDate> heldUntil = Optional.empty();
    private final Deadlines deadlines = new Deadlines(policies, STATIONS, tasks, List.of(held -> Optional.empty(), held -> heldUntil), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void stand() {
        when(policies.of(any(), any())).thenReturn(new EscalationPolicy(5, 2, 3, 7, "secretariat", "lapse", true));
        when(execution.getTenantId()).thenReturn("KEN");
        when(execution.getCurrentActivityId()).thenReturn("endorse-request");
        when(execution.getProcessDefinitionId()).thenReturn("definition");
    }

    @Test
    void taskThatOpensTodayHasItsWorkingDays() {
        assertThat(deadlines.dueDate(execution)).isEqualTo(closeOf("2027-07-13"));
        assertThat(deadlines.escalationDate(execution)).isEqualTo(closeOf("2027-07-16"));
        assertThat(deadlines.endDate(execution)).isEqualTo(closeOf("2027-07-22"));
        assertThat(deadlines.stageEnd(execution)).isEqualTo(closeOf("2027-07-22"));
    }

    @Test
    void stageHasItsOwnRowAndMayHaveNoEnd() {
        when(execution.getCurrentActivityId()).thenReturn("obtain-reviews#multiInstanceBody");
        when(policies.of("definition", "obtain-reviews")).thenReturn(new EscalationPolicy(4, 2, 3, null, "secretariat", "none", true));

        assertThat(deadlines.stageEnd(execution)).isEqualTo(closeOf("2027-07-12"));
    }

    @Test
    void daysOfACaseOnHoldAreCountedFromItsEnd() {
        heldUntil = Optional.of(LocalDate.parse("2027-07-20"));
        assertThat(deadlines.dueDate(execution)).isEqualTo(closeOf("2027-07-27"));
        assertThat(deadlines.onDate(execution, "2027-07-10")).isEqualTo(closeOf("2027-07-20"));
        assertThat(deadlines.onDate(execution, "2027-07-21")).isEqualTo(closeOf("2027-07-21"));
        heldUntil = Optional.of(LocalDate.parse("2027-07-05"));
        assertThat(deadlines.dueDate(execution)).as("a hold that is over").isEqualTo(closeOf("2027-07-13"));
    }

    @Test
    void fixedDateIsAWorkingDay() {
        assertThat(deadlines.onDate(execution, "2027-07-10")).isEqualTo(closeOf("2027-07-12"));
        assertThat(deadlines.onDate("2027-07-10")).as("at headquarters").isEqualTo(Date.from(Instant.parse("2027-07-12T15:00:00Z")));
        assertThat(deadlines.closeOf("KEN", LocalDate.parse("2027-07-10"))).isEqualTo(closeOf("2027-07-12"));
        assertThat(deadlines.closeOfBusiness(task(NOW, "2027-07-13"), LocalDate.parse("2027-07-10"))).isEqualTo(closeOf("2027-07-12"));
    }

    @Test
    void fixedDateOfATaskIsThatOfItsPlace() {
        var task = mock(Task.class);
        when(task.getTenantId()).thenReturn("KEN");
        when(task.getTaskDefinitionKey()).thenReturn("submit-report");

        assertThat(deadlines.onDateFor(task, "2027-07-10")).isEqualTo(closeOf("2027-07-12"));
    }

    @Test
    void whatFollowsAFixedDateIsCountedFromItOrFromToday() {
        assertThat(deadlines.escalationAfter(execution, "2027-07-12")).isEqualTo(closeOf("2027-07-15"));
        assertThat(deadlines.endDateAfter(execution, "2027-07-12")).isEqualTo(closeOf("2027-07-21"));
        assertThat(deadlines.escalationAfter(execution, "2027-07-01")).as("late when it opens").isEqualTo(closeOf("2027-07-09"));
        assertThat(deadlines.escalationAfter(execution, "2027-07-06")).isEqualTo(closeOf("2027-07-09"));
    }

    @Test
    void whatFollowsADueDateIsCountedFromIt() {
        var task = task(NOW, "2027-07-13");

        assertThat(deadlines.reminderDate(task)).isEqualTo(closeOf("2027-07-09"));
        assertThat(deadlines.repeatDate(task, 1)).isEqualTo(closeOf("2027-07-14"));
        assertThat(deadlines.repeatDate(task, 2)).isEqualTo(closeOf("2027-07-15"));
        assertThat(deadlines.repeatDate(task, 3)).isEqualTo(closeOf("2027-07-19"));
        assertThat(deadlines.escalationDate(task)).isEqualTo(closeOf("2027-07-16"));
        assertThat(deadlines.endDate(task)).isEqualTo(closeOf("2027-07-22"));
    }

    @Test
    void taskThatOpensLateHasItsDaysFromThen() {
        var task = task(NOW, "2027-07-01");

        assertThat(deadlines.escalationDate(task)).isEqualTo(closeOf("2027-07-09"));
        assertThat(deadlines.endDate(task)).isEqualTo(closeOf("2027-07-15"));
        assertThat(task(closeOf("2027-07-01").toInstant(), "2027-07-01").isBornLate()).isTrue();
        assertThat(task(closeOf("2027-07-01").toInstant().minusSeconds(1), "2027-07-01").isBornLate()).isFalse();
    }

    @Test
    void noDaysAreTheMomentItself() {
        when(policies.of(any(), any())).thenReturn(new EscalationPolicy(5, 0, 0, 7, "secretariat", "lapse", true));
        var odd = Date.from(Instant.parse("2027-07-10T03:00:00Z"));
        var task = new DeadlineTask("task", "endorse-request", "KEN", "definition", "instance", "execution", Date.from(NOW), odd);

        assertThat(deadlines.reminderDate(task)).isEqualTo(odd);
        assertThat(deadlines.escalationDate(task)).isEqualTo(odd);
        assertThat(deadlines.nextEscalation(task)).as("at least a day").isEqualTo(closeOf("2027-07-12"));
    }

    @Test
    void nextEscalationIsCountedFromTodayOrFromALaterDueDate() {
        assertThat(deadlines.nextEscalation(task(NOW, "2027-07-01"))).isEqualTo(closeOf("2027-07-09"));
        assertThat(deadlines.nextEscalation(task(NOW, "2027-07-13"))).isEqualTo(closeOf("2027-07-16"));
    }

    @Test
    void escalationOfATaskThatEndedWaitsUntilItCloses() {
        when(execution.getVariable("lateTaskId")).thenReturn("gone");
        when(tasks.createTaskQuery().taskId("gone").singleResult()).thenReturn(null);

        assertThat(deadlines.nextEscalation(execution)).isEqualTo(Date.from(NOW.plusSeconds(86_400)));
    }

    @Test
    void workingDaysThatEndedAreGivenBack() {
        var since = Date.from(Instant.parse("2027-07-01T08:00:00Z"));
        var odd = Date.from(Instant.parse("2027-07-13T09:30:00Z"));

        assertThat(deadlines.workingDaysEndedSince(task(NOW, "2027-07-13"), since)).isEqualTo(3);
        assertThat(deadlines.workingDaysEndedSince(task(NOW, "2027-07-13"), closeOf("2027-07-01"))).as("the day of the moment had ended").isEqualTo(2);
        assertThat(deadlines.postponed("KEN", "endorse-request", odd, since)).isEqualTo(closeOf("2027-07-16"));
        assertThat(deadlines.postponed("KEN", "endorse-request", odd, Date.from(NOW))).as("no day has ended").isEqualTo(odd);
        assertThat(deadlines.later(task(NOW, "2027-07-13"), odd, 2)).isEqualTo(closeOf("2027-07-15"));
    }

    @Test
    void daysAreThoseOfThePlace() {
        var night = Date.from(Instant.parse("2027-07-06T22:00:00Z")); // the seventh in Nairobi

        assertThat(deadlines.daysFrom("KEN", "endorse-request", night, 3)).isEqualTo(closeOf("2027-07-12"));
        assertThat(deadlines.daysFrom("KEN", "endorse-request", night, -2)).isEqualTo(closeOf("2027-07-05"));
        assertThat(deadlines.dateOf(task(NOW, "2027-07-13"), night)).isEqualTo("2027-07-07");
        assertThat(deadlines.dateOf(task(NOW, "2027-07-13"), null)).isEmpty();
        assertThat(deadlines.today("KEN")).isEqualTo("2027-07-06");
        assertThat(deadlines.beginningOf("KEN", LocalDate.parse("2027-07-06"))).isEqualTo(Date.from(Instant.parse("2027-07-05T21:00:00Z")));
        assertThat(deadlines.dueDay(execution, "endorse-request")).isEqualTo("2027-07-13");
    }

    @Test
    void policyOfTheNewestModelSaysHowManyDays() {
        when(policies.ofNewest("seed-funding-request", "endorse-request")).thenReturn(new EscalationPolicy(9, 2, 3, null, "secretariat", "none", true));

        assertThat(deadlines.workingDaysToDue("seed-funding-request", "endorse-request")).isEqualTo(9);
    }

    @Test
    void supervisorsWorkWhereTheirGroupDoes() {
        when(execution.getCurrentActivityId()).thenReturn("handle-escalation");
        when(execution.getVariable("supervisorGroup")).thenReturn("secretariat");
        assertThat(deadlines.dueDate(execution)).as("in Geneva").isEqualTo(Date.from(Instant.parse("2027-07-13T15:00:00Z")));
        when(execution.getVariable("supervisorGroup")).thenReturn("resident-coordinator");
        assertThat(deadlines.dueDate(execution)).as("in Nairobi").isEqualTo(closeOf("2027-07-13"));
        when(tasks.getVariable("task", "supervisorGroup")).thenReturn("secretariat");
        assertThat(deadlines.escalationDate(new DeadlineTask("task", "handle-escalation", "KEN", "definition", "instance", "execution", Date.from(NOW), closeOf("2027-07-13"))))
            .isEqualTo(Date.from(Instant.parse("2027-07-16T15:00:00Z")));
    }

    @Test
    void workingDaysBetweenTwoDaysCountTheLast() {
        var nairobi = STATIONS.of("KEN", "endorse-request");

        assertThat(nairobi.workingDaysBetween(LocalDate.parse("2027-07-02"), LocalDate.parse("2027-07-06"))).isEqualTo(2);
        assertThat(nairobi.workingDaysBetween(LocalDate.parse("2027-07-06"), LocalDate.parse("2027-07-06"))).isZero();
        assertThat(nairobi.workingDaysBetween(LocalDate.parse("2027-07-06"), LocalDate.parse("2027-07-01"))).isZero();
        assertThat(nairobi.workingDaysEnded(closeOf("2027-07-05").toInstant(), closeOf("2027-07-06").toInstant())).isOne();
        assertThat(nairobi.isWorkingDay(LocalDate.parse("2026-10-20"))).as("Mashujaa Day").isFalse();
    }

    private static DeadlineTask task(Instant opened, String due) {
        return new DeadlineTask("task", "endorse-request", "KEN", "definition", "instance", "execution", Date.from(opened), closeOf(due));
    }

    /** The close of business of a day in Nairobi. */
    private static Date closeOf(String day) {
        return Date.from(Instant.parse(day + "T14:00:00Z"));
    }
}
