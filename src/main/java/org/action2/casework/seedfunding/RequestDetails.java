package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.LEAD_AGENCY;
import static org.action2.casework.seedfunding.SeedFundingProcess.PARTNER_AGENCIES;
import static org.action2.casework.seedfunding.SeedFundingProcess.REQUESTED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.START_DATE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** The rules between the fields of a request, the same when it is submitted and when it is completed. */
@Component
class RequestDetails {

    private final SeedFundingLimits limits;
    private final Clock clock;

    RequestDetails(SeedFundingLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        checkStart(submission, faults);
        checkEnd(submission, faults);
        checkMoney(submission, faults);
        checkAgencies(submission, faults);
        return faults;
    }

    private void checkStart(Submission submission, List<Fault> faults) {
        var today = LocalDate.now(clock);
        var earliest = today.minusMonths(limits.earliestStartMonths());
        var latest = today.plusMonths(limits.latestStartMonths());
        var start = date(submission, START_DATE);
        if (start.isBefore(earliest) || start.isAfter(latest)) {
            faults.add(submission.fault(START_DATE, "seedfunding.between-dates", earliest, latest));
        }
    }

    private void checkEnd(Submission submission, List<Fault> faults) {
        var start = date(submission, START_DATE);
        var end = date(submission, END_DATE);
        var longest = limits.longestDurationMonths();
        if (!end.isAfter(start)) {
            faults.add(submission.fault(END_DATE, "seedfunding.after-start-date"));
        } else if (GrantDuration.months(start, end) > longest) {
            faults.add(submission.fault(END_DATE, "seedfunding.months-after-start-date", longest));
        } else if (end.isBefore(LocalDate.now(clock))) {
            faults.add(submission.fault(END_DATE, "seedfunding.not-in-the-past"));
        }
    }

    private void checkMoney(Submission submission, List<Fault> faults) {
        var requested = Money.of((String) submission.values().get(REQUESTED_AMOUNT));
        if (!requested.isPositive()) {
            faults.add(submission.fault(REQUESTED_AMOUNT, "seedfunding.more-than-zero"));
        }
        var budget = Budget.of((JsonNode) submission.values().get(BUDGET));
        if (!budget.total().equals(requested)) {
            faults.add(submission.fault(BUDGET, "seedfunding.sum-is-requested-amount", new ShownMoney(budget.total()), new ShownMoney(requested)));
        }
        var percent = limits.indirectCostPercent();
        budget.lineOverIndirectLimit(percent).ifPresent(row -> faults.add(
            submission.rowFault(BUDGET, row, Budget.AMOUNT, "seedfunding.indirect-costs", percent)));
    }

    private static void checkAgencies(Submission submission, List<Fault> faults) {
        if (submission.values().get(PARTNER_AGENCIES) instanceof JsonNode partners) {
            partners.forEach(partner -> {
                if (partner.asText().equals(submission.values().get(LEAD_AGENCY))) {
                    faults.add(submission.fault(PARTNER_AGENCIES, "seedfunding.not-the-lead-agency"));
                }
            });
        }
    }

    private static LocalDate date(Submission submission, String field) {
        return LocalDate.parse((String) submission.values().get(field));
    }
}
