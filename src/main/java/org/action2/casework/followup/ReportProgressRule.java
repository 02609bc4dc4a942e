package org.action2.casework.followup;

import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** A progress report says of each recommendation of the follow-up how it stands. */
@Component
class ReportProgressRule implements SubmissionRule {

    private final RecommendationRegister register;

    ReportProgressRule(RecommendationRegister register) {
        this.register = register;
    }

    @Override
    public String form() {
        return FollowUpProcess.REPORT_PROGRESS;
    }

    @Override
    public List<Fault> check(Submission submission) {
        return RowPerRecommendation.faults(submission, FollowUpProcess.RECOMMENDATIONS,
            register.ofFollowUp((String) submission.caseData(FollowUpProcess.REFERENCE)), "followup.not-of-the-follow-up");
    }
}
