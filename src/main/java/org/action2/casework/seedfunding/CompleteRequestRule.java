package org.action2.casework.seedfunding;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** A completed request keeps the rules of a submitted one. */
@Component
class CompleteRequestRule implements SubmissionRule {

    private final RequestDetails details;
    private final MemberStateRequest memberState;
    private final LinkedRecommendation recommendation;

    CompleteRequestRule(RequestDetails details, MemberStateRequest memberState, LinkedRecommendation recommendation) {
        this.details = details;
        this.memberState = memberState;
        this.recommendation = recommendation;
    }

    @Override
    public String form() {
        return SeedFundingProcess.COMPLETE_REQUEST;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        faults.addAll(details.check(submission));
        faults.addAll(memberState.check(submission));
        faults.addAll(recommendation.check(submission, (String) submission.caseData(SeedFundingProcess.COUNTRY)));
        return faults;
    }
}
