package org.action2.casework.seedfunding;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.springframework.stereotype.Component;

/** An approval names an amount within the request and the fund, and conditions where it has any. */
@Component
class DecideRequestRule implements SubmissionRule {

    private final FundLedger ledger;

    DecideRequestRule(FundLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String form() {
        return SeedFundingProcess.DECIDE_REQUEST;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var decision = submission.values().get(SeedFundingProcess.DECISION);
        if ("approved".equals(decision) || "approved-with-conditions".equals(decision)) {
            checkAmount(submission, faults);
        }
        if ("approved-with-conditions".equals(decision)
            && !(submission.values().get(SeedFundingProcess.CONDITIONS) instanceof String conditions && !conditions.isBlank())) {
            faults.add(submission.fault(SeedFundingProcess.CONDITIONS, "seedfunding.what-the-approval-depends-on"));
        }
        return faults;
    }

    private void checkAmount(Submission submission, List<Fault> faults) {
        var field = SeedFundingProcess.APPROVED_AMOUNT;
        var approved = Money.parse(submission.values().get(field)).orElse(Money.ZERO);
        if (!approved.isPositive()) {
            faults.add(submission.fault(field, "seedfunding.more-than-zero"));
        } else if (approved.isMoreThan(Money.of((String) submission.caseData(SeedFundingProcess.REQUESTED_AMOUNT)))) {
            faults.add(submission.fault(field, "seedfunding.not-more-than-requested", submission.caseData(SeedFundingProcess.REQUESTED_AMOUNT)));
        } else if (approved.isMoreThan(ledger.balance())) {
            faults.add(submission.fault(field, "seedfunding.more-than-the-fund-has", ledger.balance()));
        }
    }
}
