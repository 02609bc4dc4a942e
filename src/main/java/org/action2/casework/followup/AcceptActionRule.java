package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** An agency that refuses an action says why. */
@Component
class AcceptActionRule implements SubmissionRule {

    @Override
    public String form() {
        return PartnerActionProcess.ACCEPT_ACTION;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        if (Boolean.FALSE.equals(submission.values().get(PartnerActionProcess.ACTION_ACCEPTED)) && !Answers.isGiven(submission, PartnerActionProcess.ACTION_COMMENT)) {
            faults.add(submission.fault(PartnerActionProcess.ACTION_COMMENT, "followup.why-refused"));
        }
        return faults;
    }
}
