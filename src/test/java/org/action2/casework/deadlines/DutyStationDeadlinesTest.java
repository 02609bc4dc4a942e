package org.action2.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.action2.casework.CaseworkTest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** A task is reminded of, falls due and escalates at the close of business of its duty station's working days. */
@CaseworkTest
@Import(DutyStationDeadlinesTest.Facts.class)
class DutyStationDeadlinesTest {

    /** Keeps what was published, and when. */
    @TestComponent
    static class Facts {

        final List<String> published = new ArrayList<>();

        @EventListener({TaskReminderDue.class, TaskOverdue.class, TaskEscalated.class})
        void keep(Object fact) {
            published.add(fact.getClass().getSimpleName());
        }
    }

    @Autowired
    private LateCases cases;

    @Autowired
    private Facts facts;

    @BeforeEach
    void forget() {
        facts.published.clear();
    }

    @AfterEach
    void clear() {
        cases.clear();
    }

    /** Five working days to the due date, the reminder two before it, the escalation two after it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Friday evening where Friday and Saturday are the weekend, IRQ, 2027-07-02T15:00:00Z, 2027-07-06T14:00:00Z, 2027-07-08T14:00:00Z, 2027-07-12T14:00:00Z",
        "Friday evening where Saturday and Sunday are,              KEN, 2027-07-02T15:00:00Z, 2027-07-07T14:00:00Z, 2027-07-09T14:00:00Z, 2027-07-13T14:00:00Z",
        "Mashujaa Day amid the days,                                KEN, 2027-10-18T06:00:00Z, 2027-10-22T14:00:00Z, 2027-10-26T14:00:00Z, 2027-10-28T14:00:00Z",
        "summer time ends after the task is opened,                 SVN, 2027-10-27T06:00:00Z, 2027-11-02T16:00:00Z, 2027-11-04T16:00:00Z, 2027-11-08T16:00:00Z",
        "summer time begins amid the days,                          AUS, 2027-09-30T00:00:00Z, 2027-10-06T06:00:00Z, 2027-10-08T06:00:00Z, 2027-10-12T06:00:00Z"})
    void taskIsRemindedDueAndEscalated(String when, String country, Instant opened, Instant reminder, Instant due, Instant escalation) {
        ClockUtil.setCurrentTime(Date.from(opened));
        var task = cases.task(cases.submitted(country), "endorse-request");
        assertThat(task.getDueDate().toInstant()).isEqualTo(due);

        cases.passUntil(reminder.minusSeconds(2));
        assertThat(facts.published).isEmpty();
        cases.passUntil(reminder);
        assertThat(facts.published).containsExactly("TaskReminderDue");
        cases.passUntil(due.minusSeconds(2));
        assertThat(facts.published).hasSize(1);
        cases.passUntil(due);
        assertThat(facts.published).containsExactly("TaskReminderDue", "TaskOverdue");
        cases.passUntil(escalation.minusSeconds(2));
        assertThat(facts.published).containsExactly("TaskReminderDue", "TaskOverdue", "TaskOverdue"); // again after a working day
        cases.passUntil(escalation);
        assertThat(facts.published).containsExactly("TaskReminderDue", "TaskOverdue", "TaskOverdue", "TaskEscalated");
    }
}
