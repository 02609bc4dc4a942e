package org.action2.casework.seedfunding;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** What is paid is more than nothing and no more than was approved. */
@Component
class RecordDisbursementRule implements SubmissionRule {

    @Override
    public String form() {
        return SeedFundingProcess.RECORD_DISBURSEMENT;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var field = SeedFundingProcess.DISBURSED_AMOUNT;
        var disbursed = Money.of((String) submission.values().get(field));
        if (!disbursed.isPositive()) {
            faults.add(submission.fault(field, "seedfunding.more-than-zero"));
        } else if (disbursed.isMoreThan(Money.of((String) submission.caseData(SeedFundingProcess.APPROVED_AMOUNT)))) {
            faults.add(submission.fault(field, "seedfunding.not-more-than-approved", submission.caseData(SeedFundingProcess.APPROVED_AMOUNT)));
        }
        return faults;
    }
}
