package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.AMENDMENT_APPROVED;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.AMENDMENT_COMMENT;

import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** An amendment that is refused says why. */
@Component
class DecideAmendmentRule implements SubmissionRule {

    @Override
    public String form() {
        return SeedFundingAmendmentProcess.DECIDE_AMENDMENT;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var isRefused = Boolean.FALSE.equals(submission.values().get(AMENDMENT_APPROVED));
        var saysWhy = submission.values().get(AMENDMENT_COMMENT) instanceof String comment && !comment.isBlank();
        return isRefused && !saysWhy ? List.of(submission.fault(AMENDMENT_COMMENT, "seedfunding.why-refused")) : List.of();
    }
}
