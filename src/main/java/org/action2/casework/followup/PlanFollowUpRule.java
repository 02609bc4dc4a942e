package org.action2.casework.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** Each action of a plan is for recommendations of its follow-up, and due after today and by the first of their deadlines. */
@Component
class PlanFollowUpRule implements SubmissionRule {

    private final RecommendationRegister register;
    private final ActionDates dates;

    PlanFollowUpRule(RecommendationRegister register, ActionDates dates) {
        this.register = register;
        this.dates = dates;
    }

    @Override
    public String form() {
        return FollowUpProcess.PLAN_FOLLOW_UP;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var all = register.ofFollowUp((String) submission.caseData(FollowUpProcess.REFERENCE));
        var faults = new ArrayList<Fault>();
        var actions = SubmittedAnswers.list(submission, FollowUpProcess.ACTIONS);
        for (var i = 0; i < actions.size(); i++) {
            check(submission, i, actions.get(i), all, faults);
        }
        return faults;
    }

    private void check(Submission submission, int row, JsonNode action, List<Recommendation> all, List<Fault> faults) {
        var keys = StreamSupport.stream(action.path("recommendations").spliterator(), false).map(JsonNode::asText).toList();
        var meant = keys.isEmpty() ? all : all.stream().filter(each -> keys.contains(each.key())).toList();
        if (meant.size() < keys.size()) {
            faults.add(submission.rowFault(FollowUpProcess.ACTIONS, row, "recommendations", "followup.only-of-the-follow-up"));
        }
        dates.fault(action.path("dueDate").asText(), meant)
            .ifPresent(fault -> faults.add(submission.rowFault(FollowUpProcess.ACTIONS, row, "dueDate", fault.key(), fault.arguments().toArray())));
    }
}
