package org.action2.casework.seedfunding;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** A refund is no more than what was not spent; where it is less, the reason is said. */
@Component
class CloseGrantRule implements SubmissionRule {

    private static final String REFUND_REASON = "refundReason";

    @Override
    public String form() {
        return SeedFundingProcess.CLOSE_GRANT;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var field = SeedFundingProcess.REFUND_AMOUNT;
        var refund = Money.of((String) submission.values().get(field));
        var unspent = Money.of((String) submission.caseData("unspentAmount"));
        if (refund.isMoreThan(unspent)) {
            faults.add(submission.fault(field, "seedfunding.not-more-than-unspent", new ShownMoney(unspent)));
        }
        if (unspent.isMoreThan(refund) && !(submission.values().get(REFUND_REASON) instanceof String reason && !reason.isBlank())) {
            faults.add(submission.fault(REFUND_REASON, "seedfunding.reason-for-lower-refund", new ShownMoney(unspent)));
        }
        return faults;
    }
}
