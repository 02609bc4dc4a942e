package org.action2.casework.seedfunding;

import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** Who finds the conditions not met says which and why. */
@Component
class ConfirmConditionsRule implements SubmissionRule {

    private static final String COMMENT = "conditionsComment";

    @Override
    public String form() {
        return SeedFundingProcess.CONFIRM_CONDITIONS;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var saysNo = Boolean.FALSE.equals(submission.values().get(SeedFundingProcess.CONDITIONS_MET));
        var saysWhy = submission.values().get(COMMENT) instanceof String comment && !comment.isBlank();
        return saysNo && !saysWhy ? List.of(submission.fault(COMMENT, "seedfunding.why-conditions-not-met")) : List.of();
    }
}
