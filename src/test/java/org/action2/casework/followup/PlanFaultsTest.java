package org.action2.casework.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.junit.jupiter.api.Test;

/** What is wrong with an action of a plan is said of its row, from 1 in the label and from 0 in the path. */
class PlanFaultsTest {

    private static final Map<String, String> LABELS = Map.of("actions", "Actions", "actions.dueDate", "Due date");

    @Test
    void dueDatesAreWrongInTheirRows() throws IOException {
        var rule = new PlanFollowUpRule(new ActionDates(Clock.fixed(Instant.parse("2027-01-10T12:00:00Z"), ZoneOffset.UTC)));
        var actions = new ObjectMapper().readTree("[{\"dueDate\": \"2027-01-10\"}, {\"dueDate\": \"2027-02-01\"}, {\"dueDate\": \"2027-03-02\"}]");

        var faults = rule.check(new Submission("plan-follow-up", "ken-focal-point", Map.of("actions", actions),
            name -> name.equals("deadline") ? "2027-03-01" : null, LABELS));

        assertThat(faults).extracting(Fault::field, Fault::path, Fault::label, Fault::message).containsExactly(
            tuple("actions", "actions.0.dueDate", "Actions, row 1, Due date", "must be after today"),
            tuple("actions", "actions.2.dueDate", "Actions, row 3, Due date", "must not be after the deadline, 1 March 2027"));
        assertThat(faults.get(1).in(Locale.FRENCH).message()).isEqualTo("ne doit pas être postérieure à l’échéance, le 1er mars 2027");
    }
}
