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

/** What is paid is more than nothing and no more than was approved, on a day between the decision and today. */
@Component
class RecordDisbursementRule implements SubmissionRule {

    private final FundLedger ledger;
    private final Clock clock;

    RecordDisbursementRule(FundLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String form() {
        return SeedFundingProcess.RECORD_DISBURSEMENT;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        checkAmount(submission, faults);
        checkDate(submission, faults);
        return faults;
    }

    private static void checkAmount(Submission submission, List<Fault> faults) {
        var field = SeedFundingProcess.DISBURSED_AMOUNT;
        var disbursed = Money.of((String) submission.values().get(field));
        var approved = Money.of((String) submission.caseData(SeedFundingProcess.APPROVED_AMOUNT));
        if (!disbursed.isPositive()) {
            faults.add(submission.fault(field, "seedfunding.more-than-zero"));
        } else if (disbursed.isMoreThan(approved)) {
            faults.add(submission.fault(field, "seedfunding.not-more-than-approved", new ShownMoney(approved)));
        }
    }

    /** The decision is the day on which the money was set aside. */
    private void checkDate(Submission submission, List<Fault> faults) {
        var field = SeedFundingProcess.DISBURSEMENT_DATE;
        var paid = LocalDate.parse((String) submission.values().get(field));
        if (AnywhereOnEarth.isAhead(paid, clock)) {
            faults.add(submission.fault(field, "seedfunding.not-in-the-future"));
            return;
        }
        ledger.reservedOn((String) submission.caseData(SeedFundingProcess.REFERENCE)).filter(decided -> AnywhereOnEarth.isBefore(paid, decided))
            .ifPresent(decided -> faults.add(submission.fault(field, "seedfunding.not-before-the-decision", decided)));
    }
}
