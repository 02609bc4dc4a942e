package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** A plan that is returned says what is to be changed. */
@Component
class EndorsePlanRule implements SubmissionRule {

    @Override
    public String form() {
        return FollowUpProcess.ENDORSE_PLAN;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        if (Boolean.FALSE.equals(submission.values().get(FollowUpProcess.PLAN_ENDORSED)) && !Answers.isGiven(submission, FollowUpProcess.PLAN_COMMENT)) {
            faults.add(submission.fault(FollowUpProcess.PLAN_COMMENT, "followup.what-is-to-be-changed"));
        }
        return faults;
    }
}
