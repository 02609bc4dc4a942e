package org.action2.casework.seedfunding;

import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** Who declines the terms of a grant says why. */
@Component
class AcceptTermsRule implements SubmissionRule {

    @Override
    public String form() {
        return SeedFundingProcess.ACCEPT_TERMS;
    }

    @Override
    public List<Fault> check(Submission submission) {
        return Reason.isMissing(submission, SeedFundingProcess.TERMS_ACCEPTED, SeedFundingProcess.TERMS_COMMENT)
            ? List.of(submission.fault(SeedFundingProcess.TERMS_COMMENT, "seedfunding.why-terms-are-declined")) : List.of();
    }
}
