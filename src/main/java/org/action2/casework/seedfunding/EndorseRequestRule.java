package org.action2.casework.seedfunding;

import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** Nobody endorses a request of their own. */
@Component
class EndorseRequestRule implements SubmissionRule {

    @Override
    public String form() {
        return SeedFundingProcess.ENDORSE_REQUEST;
    }

    @Override
    public List<Fault> check(Submission submission) {
        return submission.userId() != null && submission.userId().equals(submission.caseData(SeedFundingProcess.SUBMITTED_BY))
            ? List.of(submission.fault("endorsed", "must come from somebody else than who submitted the request"))
            : List.of();
    }
}
