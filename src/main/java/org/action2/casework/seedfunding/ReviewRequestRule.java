package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import org.action2.casework.directory.Directory;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** Nobody reviews a request that an agency of theirs leads or partners in. */
@Component
class ReviewRequestRule implements SubmissionRule {

    private final Directory directory;

    ReviewRequestRule(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String form() {
        return SeedFundingReviewProcess.REVIEW_REQUEST;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var isConflictDeclared = Boolean.TRUE.equals(submission.values().get(SeedFundingReviewProcess.CONFLICT_OF_INTEREST));
        if (submission.userId() == null || isConflictDeclared) {
            return List.of();
        }
        var applicants = new HashSet<String>();
        applicants.add(String.valueOf(submission.caseData(SeedFundingProcess.LEAD_AGENCY)));
        if (submission.caseData(SeedFundingProcess.PARTNER_AGENCIES) instanceof JsonNode partners) {
            partners.forEach(partner -> applicants.add(partner.asText()));
        }
        return directory.groupsOf(submission.userId()).stream().anyMatch(applicants::contains)
            ? List.of(submission.fault(SeedFundingReviewProcess.CONFLICT_OF_INTEREST,
                "seedfunding.declare-conflict"))
            : List.of();
    }
}
