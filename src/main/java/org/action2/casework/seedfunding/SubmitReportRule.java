package org.action2.casework.seedfunding;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** A report does not claim to have spent more than was paid. */
@Component
class SubmitReportRule implements SubmissionRule {

    @Override
    public String form() {
        return "submit-report";
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var field = SeedFundingProcess.SPENT_AMOUNT;
        var spent = Money.of((String) submission.values().get(field));
        if (spent.isMoreThan(Money.of((String) submission.caseData(SeedFundingProcess.DISBURSED_AMOUNT)))) {
            faults.add(submission.fault(field, "seedfunding.not-more-than-disbursed", submission.caseData(SeedFundingProcess.DISBURSED_AMOUNT)));
        }
        return faults;
    }
}
