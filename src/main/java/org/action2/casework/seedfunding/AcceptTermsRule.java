package org.action2.casework.seedfunding;

import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** Who declines the terms of a grant says why. */
@Component
class AcceptTermsRule implements SubmissionRule {

    private static final String COMMENT = "termsComment";

    @Override
    public String form() {
        return SeedFundingProcess.ACCEPT_TERMS;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var saysNo = Boolean.FALSE.equals(submission.values().get(SeedFundingProcess.TERMS_ACCEPTED));
        var saysWhy = submission.values().get(COMMENT) instanceof String comment && !comment.isBlank();
        return saysNo && !saysWhy ? List.of(submission.fault(COMMENT, "seedfunding.why-terms-declined")) : List.of();
    }
}
