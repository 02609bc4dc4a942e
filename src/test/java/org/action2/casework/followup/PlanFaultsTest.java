package org.action2.casework.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with an action of a plan is said of its row, from 1 in the label and from 0 in the path. */
class PlanFaultsTest {

    private static final Map<String, String> LABELS = Map.of("actions", "Actions", "actions.dueDate", "Due date");
    private static final String FOLLOW_UP = "FU-KEN-2027-0001";

    private final RegistersOfTests registers = new RegistersOfTests();
    private final PlanFollowUpRule rule = new PlanFollowUpRule(registers.register(), new ActionDates(RegistersOfTests.CLOCK));

    @BeforeEach
    void follow() {
        registers.followedUp(RegistersOfTests.DOCUMENT, "10", FOLLOW_UP, LocalDate.parse("2027-03-01"));
        registers.followedUp(RegistersOfTests.DOCUMENT, "11", FOLLOW_UP, LocalDate.parse("2027-06-01"));
        registers.followedUp(RegistersOfTests.OLDER, "7", FOLLOW_UP, LocalDate.parse("2026-05-01"));
        registers.followedUp(RegistersOfTests.OLDER, "8", FOLLOW_UP, null);
        registers.followedUp(RegistersOfTests.OLDER, "9", "FU-KEN-2027-0002", null);
    }

    @Test
    void dueDatesAreWrongInTheirRows() {
        var faults = rule.check(submitted("[{\"dueDate\": \"2027-01-10\"}, {\"dueDate\": \"2027-02-01\"}, {\"dueDate\": \"2027-03-02\"}]"));

        assertThat(faults).extracting(Fault::field, Fault::path, Fault::label, Fault::message).containsExactly(
            tuple("actions", "actions.0.dueDate", "Actions, row 1, Due date", "must be after today"),
            tuple("actions", "actions.2.dueDate", "Actions, row 3, Due date", "must not be after the deadline, 1 March 2027"));
        assertThat(faults.get(1).in(Locale.FRENCH).message()).isEqualTo("ne doit pas être postérieure à l’échéance, le 1er mars 2027");
    }

    @Test
    void deadlineIsThatOfTheRecommendationsThatTheActionIsFor() {
        var faults = rule.check(submitted("""
            [{"dueDate": "2027-05-01", "recommendations": ["CCPR/C/KEN/CO/5#11"]},
             {"dueDate": "2027-06-02", "recommendations": ["CCPR/C/KEN/CO/5#11", "CCPR/C/KEN/CO/4#8"]},
             {"dueDate": "2031-01-01", "recommendations": ["CCPR/C/KEN/CO/4#7", "CCPR/C/KEN/CO/4#8"]}]"""));

        assertThat(faults).extracting(Fault::path, Fault::message)
            .containsExactly(tuple("actions.1.dueDate", "must not be after the deadline, 1 June 2027"));
    }

    @Test
    void actionIsForRecommendationsOfItsFollowUpOnly() {
        var faults = rule.check(submitted("[{\"dueDate\": \"2027-02-01\", \"recommendations\": [\"CCPR/C/KEN/CO/4#9\"]}]"));

        assertThat(faults).extracting(Fault::path).containsExactly("actions.0.recommendations");
    }

    private static Submission submitted(String actions) {
        return new Submission("plan-follow-up", "ken-focal-point", Map.of("actions", RegistersOfTests.json(actions)), Map.of("reference", (Object) FOLLOW_UP)::get, LABELS);
    }
}
