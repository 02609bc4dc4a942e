package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingProcess.BUDGET;
import static org.action2.casework.seedfunding.SeedFundingProcess.END_DATE;
import static org.action2.casework.seedfunding.SeedFundingProcess.LEAD_AGENCY;
import static org.action2.casework.seedfunding.SeedFundingProcess.PARTNER_AGENCIES;
import static org.action2.casework.seedfunding.SeedFundingProcess.REQUESTED_AMOUNT;
import static org.action2.casework.seedfunding.SeedFundingProcess.START_DATE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;

/** The rules between the fields of a request, the same when it is submitted and when it is completed. */
final class RequestDetails {

    private static final int LONGEST_MONTHS = 24;

    private RequestDetails() {
    }

    static List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        checkDates(submission, faults);
        checkMoney(submission, faults);
        checkAgencies(submission, faults);
        return faults;
    }

    private static void checkDates(Submission submission, List<Fault> faults) {
        var start = LocalDate.parse((String) submission.values().get(START_DATE));
        var end = LocalDate.parse((String) submission.values().get(END_DATE));
        if (!end.isAfter(start)) {
            faults.add(submission.fault(END_DATE, "seedfunding.after-start-date"));
        } else if (Duration.months(start, end) > LONGEST_MONTHS) {
            faults.add(submission.fault(END_DATE, "seedfunding.months-after-start-date", LONGEST_MONTHS));
        }
    }

    private static void checkMoney(Submission submission, List<Fault> faults) {
        var requested = Money.of((String) submission.values().get(REQUESTED_AMOUNT));
        if (!requested.isPositive()) {
            faults.add(submission.fault(REQUESTED_AMOUNT, "seedfunding.more-than-zero"));
        }
        var budget = Budget.of((JsonNode) submission.values().get(BUDGET));
        if (!budget.total().equals(requested)) {
            faults.add(submission.fault(BUDGET, "seedfunding.sum-is-requested-amount", budget.total(), requested));
        }
        budget.lineOverIndirectLimit().ifPresent(row -> faults.add(
            submission.rowFault(BUDGET, row, Budget.AMOUNT, "seedfunding.indirect-costs", Budget.INDIRECT_PERCENT)));
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
}
