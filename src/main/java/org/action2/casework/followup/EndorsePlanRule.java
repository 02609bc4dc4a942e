package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** A plan that is returned says what is to be changed; nobody endorses their own plan. */
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
            faults.add(submission.fault(FollowUpProcess.PLAN_COMMENT, "must say what is to be changed"));
        }
        if (submission.userId() != null && submission.userId().equals(submission.caseData(FollowUpProcess.PLANNED_BY))) {
            faults.add(submission.fault(FollowUpProcess.PLAN_ENDORSED, "must come from somebody else than who planned"));
        }
        return faults;
    }
}
