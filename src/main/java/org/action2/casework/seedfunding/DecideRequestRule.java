package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.action2.casework.forms.AnywhereOnEarth;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/**
 * An approval names an amount within the request and the fund, and each condition with the date by which it is shown; a
 * deferral names the day on which it comes back; who defers or declines says why.
 */
@Component
class DecideRequestRule implements SubmissionRule {

    private static final Set<String> APPROVALS = Set.of("approved", "approved-with-conditions");

    private final FundLedger ledger;
    private final Clock clock;

    DecideRequestRule(FundLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String form() {
        return SeedFundingProcess.DECIDE_REQUEST;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var decision = submission.values().get(SeedFundingProcess.DECISION);
        if (decision == null) {
            return faults;
        }
        if (APPROVALS.contains(decision)) {
            checkAmount(submission, faults);
        } else if (isBlank(submission, SeedFundingProcess.DECISION_COMMENT)) {
            faults.add(submission.fault(SeedFundingProcess.DECISION_COMMENT, "seedfunding.why-deferred-or-declined"));
        }
        switch (decision.toString()) {
            case "approved-with-conditions" -> checkConditions(submission, faults);
            case SeedFundingProcess.DEFERRED -> checkDeferral(submission, faults);
            default -> { }
        }
        return faults;
    }

    private void checkAmount(Submission submission, List<Fault> faults) {
        var field = SeedFundingProcess.APPROVED_AMOUNT;
        var approved = Money.parse(submission.values().get(field)).orElse(Money.ZERO);
        var requested = Money.of((String) submission.caseData(SeedFundingProcess.REQUESTED_AMOUNT));
        if (!approved.isPositive()) {
            faults.add(submission.fault(field, "seedfunding.more-than-zero"));
        } else if (approved.isMoreThan(requested)) {
            faults.add(submission.fault(field, "seedfunding.not-more-than-requested", new ShownMoney(requested)));
        } else if (approved.isMoreThan(ledger.balance())) {
            faults.add(submission.fault(field, "seedfunding.more-than-the-fund-has", new ShownMoney(ledger.balance())));
        }
    }

    /** Cases of earlier releases have their conditions as one text. */
    private void checkConditions(Submission submission, List<Fault> faults) {
        var field = SeedFundingProcess.CONDITIONS;
        if (submission.values().get(field) instanceof String text && !text.isBlank()) {
            return;
        }
        if (!(submission.values().get(field) instanceof JsonNode conditions) || conditions.isEmpty()) {
            faults.add(submission.fault(field, "seedfunding.what-the-approval-depends-on"));
            return;
        }
        for (var row = 0; row < conditions.size(); row++) {
            if (!isAhead(conditions.get(row).path("dueDate").asText(""))) {
                faults.add(submission.rowFault(field, row, "dueDate", "seedfunding.after-today"));
            }
        }
    }

    private void checkDeferral(Submission submission, List<Fault> faults) {
        var field = SeedFundingProcess.DEFERRED_UNTIL;
        var until = submission.values().get(field) instanceof String text ? text : "";
        if (!isAhead(until)) {
            faults.add(submission.fault(field, "seedfunding.after-today"));
        } else if (!LocalDate.parse(until).isBefore(LocalDate.parse((String) submission.caseData(SeedFundingProcess.END_DATE)))) {
            faults.add(submission.fault(field, "seedfunding.before-end-date", submission.caseData(SeedFundingProcess.END_DATE)));
        }
    }

    private boolean isAhead(String date) {
        return !date.isBlank() && AnywhereOnEarth.isToCome(LocalDate.parse(date), clock);
    }

    private static boolean isBlank(Submission submission, String field) {
        return !(submission.values().get(field) instanceof String text) || text.isBlank();
    }
}
