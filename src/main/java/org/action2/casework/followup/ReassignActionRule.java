package org.action2.casework.followup;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** An action is reassigned to another agency than the one that refused it. */
@Component
class ReassignActionRule implements SubmissionRule {

    @Override
    public String form() {
        return PartnerActionProcess.REASSIGN_ACTION;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        if ("reassign".equals(submission.values().get(PartnerActionProcess.REASSIGNMENT))) {
            if (!SubmittedAnswers.isGiven(submission, PartnerActionProcess.NEW_AGENCY)) {
                faults.add(submission.fault(PartnerActionProcess.NEW_AGENCY, "forms.is-required"));
            } else if (submission.values().get(PartnerActionProcess.NEW_AGENCY).equals(submission.caseData(PartnerActionProcess.ACTION_AGENCY))) {
                faults.add(submission.fault(PartnerActionProcess.NEW_AGENCY, "followup.another-agency"));
            }
        }
        return faults;
    }
}
