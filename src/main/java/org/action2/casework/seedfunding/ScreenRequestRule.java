package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.language.FormText;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** Only a request that no rule speaks against is eligible; one that is sent back or refused is told why. */
@Component
class ScreenRequestRule implements SubmissionRule {

    @Override
    public String form() {
        return SeedFundingProcess.SCREEN_REQUEST;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var outcome = submission.values().get(SeedFundingProcess.SCREENING_OUTCOME);
        var comment = submission.values().get(SeedFundingProcess.SCREENING_COMMENT) instanceof String text ? text : "";
        var reasons = submission.caseData(SeedFundingProcess.ELIGIBILITY_REASONS) instanceof JsonNode rows ? rows : MissingNode.getInstance();
        if ("eligible".equals(outcome) && !reasons.isEmpty()) {
            faults.add(submission.fault(SeedFundingProcess.SCREENING_OUTCOME, "seedfunding.not-eligible",
                new FormText(reasons.get(0).path("reason").asText())));
        }
        if ("incomplete".equals(outcome) && comment.isBlank()) {
            faults.add(submission.fault(SeedFundingProcess.SCREENING_COMMENT, "seedfunding.what-is-missing"));
        }
        if ("ineligible".equals(outcome) && comment.isBlank() && reasons.isEmpty()) {
            faults.add(submission.fault(SeedFundingProcess.SCREENING_COMMENT, "seedfunding.why-not-eligible"));
        }
        return faults;
    }
}
