package org.action2.casework.seedfunding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.AnywhereOnEarth;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** What comes back of a withdrawn grant is no more than was paid, and came back by today. */
@Component
class RecordRefundRule implements SubmissionRule {

    private static final String REFUND_DATE = "refundDate";

    private final Clock clock;

    RecordRefundRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return SeedFundingProcess.RECORD_REFUND;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var refund = Money.of((String) submission.values().get(SeedFundingProcess.REFUND_AMOUNT));
        var paid = Money.of((String) submission.caseData(SeedFundingProcess.DISBURSED_AMOUNT));
        if (refund.isMoreThan(paid)) {
            faults.add(submission.fault(SeedFundingProcess.REFUND_AMOUNT, "seedfunding.not-more-than-paid", new ShownMoney(paid)));
        }
        if (submission.values().get(REFUND_DATE) instanceof String date && AnywhereOnEarth.isAhead(LocalDate.parse(date), clock)) {
            faults.add(submission.fault(REFUND_DATE, "seedfunding.not-after-today"));
        }
        return faults;
    }
}
