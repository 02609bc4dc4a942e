package org.action2.casework.seedfunding;

import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** A request that is returned to the country team says what is to be changed. */
@Component
class EndorseRequestRule implements SubmissionRule {

    @Override
    public String form() {
        return SeedFundingProcess.ENDORSE_REQUEST;
    }

    @Override
    public List<Fault> check(Submission submission) {
        return Reason.isMissing(submission, SeedFundingProcess.ENDORSED, SeedFundingProcess.ENDORSEMENT_COMMENT)
            ? List.of(submission.fault(SeedFundingProcess.ENDORSEMENT_COMMENT, "seedfunding.what-is-to-be-changed")) : List.of();
    }
}
