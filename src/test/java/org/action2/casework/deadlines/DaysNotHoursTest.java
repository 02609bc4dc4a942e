package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Whatever is computed, and from whatever day, is the close of business of a working day where it is done. */
class DaysNotHoursTest {

    private static final DutyStations STATIONS = new DutyStations(new ClassPathResource("deadlines/duty-stations.yaml"), new HolidayLists(""));
    private static final EscalationPolicy POLICY = new EscalationPolicy(5, 2, 3, 7, "secretariat", "lapse", true);
    private static final List<String> TASKS = List.of("endorse-request", "review-request", "accept-action", "report-action", "plan-follow-up", "screen-request",
        "record-evaluation", "handle-escalation", "obtain-reviews");

    /** Days around the changes of clocks in Europe and Australia, around weekends, and holidays. */
    private static final List<LocalDate> DAYS = Stream.of("2027-03-28", "2027-10-31", "2027-04-04", "2027-10-03", "2028-03-26", "2027-01-01", "2027-05-01", "2027-10-20",
        "2027-12-25", "2028-01-01", "2027-03-09").map(LocalDate::parse).flatMap(day -> Stream.iterate(day.minusDays(3), each -> each.plusDays(1)).limit(7)).distinct().toList();

    static List<String> countries() {
        var countries = new ArrayList<>(new TreeSet<>(STATIONS.countries()));
        countries.add("headquarters");
        return countries;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("countries")
    void everyDateIsTheCloseOfAWorkingDay(String country) {
        var wrong = new ArrayList<String>();
        var tasks = tasks();
        var policies = policies();
        for (var task : TASKS) {
            var station = task.equals("handle-escalation") ? STATIONS.headquarters() : STATIONS.of(country, task);
            var execution = execution(country, task);
            for (var day : DAYS) {
                for (var hour : List.of("00:30", "17:00", "23:30")) {
                    for (var heldUntil : List.of(Optional.<LocalDate>empty(), Optional.of(day.plusDays(1)), Optional.of(day.plusDays(3)))) {
                        var now = day.atTime(LocalTime.parse(hour)).atZone(station.zone()).toInstant();
                        var clock = Clock.fixed(now, ZoneOffset.UTC);
                        var deadlines = new Deadlines(policies, STATIONS, tasks, List.of(held -> heldUntil), clock);
                        dates(execution, deadlines, country, task, clock, day).forEach((operation, date) -> {
                            var local = date.toInstant().atZone(station.zone());
                            if (!local.toLocalTime().equals(LocalTime.of(17, 0)) || !station.isWorkingDay(local.toLocalDate())) {
                                wrong.add(operation + " of " + task + " on " + day + " " + hour + ": " + local);
                            }
                        });
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static DelegateExecution execution(String country, String task) {
        var execution = mock(DelegateExecution.class, withSettings().stubOnly());
        when(execution.getTenantId()).thenReturn(country);
        when(execution.getCurrentActivityId()).thenReturn(task);
        when(execution.getVariable(EscalationProcess.SUPERVISOR_GROUP)).thenReturn("secretariat");
        return execution;
    }

    private static TaskService tasks() {
        var tasks = mock(TaskService.class, withSettings().stubOnly());
        when(tasks.getVariable("t", EscalationProcess.SUPERVISOR_GROUP)).thenReturn("secretariat");
        return tasks;
    }

    private static EscalationPolicies policies() {
        var policies = mock(EscalationPolicies.class, withSettings().stubOnly());
        when(policies.of(any(), any())).thenReturn(POLICY);
        return policies;
    }

    private static Map<String, Date> dates(DelegateExecution execution, Deadlines deadlines, String country, String task, Clock clock, LocalDate day) {
        var dates = new LinkedHashMap<String, Date>();
        dates.put("dueDate", deadlines.dueDate(execution));
        dates.put("escalationDate", deadlines.escalationDate(execution));
        dates.put("endDate", deadlines.endDate(execution));
        dates.put("stageEnd", deadlines.stageEnd(execution));
        dates.put("onDate", deadlines.onDate(execution, day.toString()));
        dates.put("escalationAfter", deadlines.escalationAfter(execution, day.toString()));
        dates.put("endDateAfter", deadlines.endDateAfter(execution, day.toString()));
        var due = deadlines.onDate(execution, day.toString());
        var open = new DeadlineTask("t", task, country, "d", "i", "e", Date.from(clock.instant()), due);
        dates.put("reminder", deadlines.reminderDate(open));
        dates.put("repeat", deadlines.repeatDate(open, 2));
        dates.put("escalation", deadlines.escalationDate(open));
        dates.put("end", deadlines.endDate(open));
        dates.put("next escalation", deadlines.nextEscalation(open));
        dates.put("extension", deadlines.closeOfBusiness(open, day));
        dates.put("given back", deadlines.later(open, due, 3));
        if (!task.equals("handle-escalation")) {
            dates.put("hold of 60 days", deadlines.daysFrom(country, task, due, 60));
            dates.put("hold that ends early", deadlines.daysFrom(country, task, due, -17));
        }
        return dates;
    }
}
