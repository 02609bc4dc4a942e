package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** Each action of a plan is due after today and by the deadline. */
@Component
class PlanFollowUpRule implements SubmissionRule {

    private final ActionDates dates;

    PlanFollowUpRule(ActionDates dates) {
        this.dates = dates;
    }

    @Override
    public String form() {
        return FollowUpProcess.PLAN_FOLLOW_UP;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        if (submission.values().get(FollowUpProcess.ACTIONS) instanceof JsonNode actions) {
            for (var i = 0; i < actions.size(); i++) {
                var row = i;
                dates.fault(actions.get(i).path("dueDate").asText(), (String) submission.caseData(FollowUpProcess.DEADLINE))
                    .ifPresent(fault -> faults.add(
                        submission.rowFault(FollowUpProcess.ACTIONS, row, "dueDate", fault.key(), fault.arguments().toArray())));
            }
        }
        return faults;
    }
}
