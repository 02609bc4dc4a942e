package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.Submission;
import org.springframework.stereotype.Component;

/** What an amendment of a running grant may ask: a later end without more money, or another budget of the same sum. */
@Component
class AmendmentTerms {

    static final String NO_COST_EXTENSION = "no-cost-extension";
    static final String BUDGET_CHANGE = "budget-change";

    private static final int LONGEST_EXTENSION_MONTHS = 12;
    private static final Set<String> BUDGET_LINES =
        Set.of("staff", "supplies", "equipment", "contracts", "travel", "transfers", "operating", "indirect");

    /** What is asked; the new end date as it was written, the new budget as a list. */
    record Asked(String kind, String newEndDate, JsonNode newBudget) {
    }

    static Asked asked(Submission submission) {
        return new Asked((String) submission.values().get("changeKind"), (String) submission.values().get("newEndDate"),
            (JsonNode) submission.values().get("newBudget"));
    }

    List<Fault> check(FundingRequests.Entry grant, Asked asked) {
        var faults = new ArrayList<Fault>();
        if (NO_COST_EXTENSION.equals(asked.kind())) {
            checkExtension(grant, asked, faults);
        } else if (BUDGET_CHANGE.equals(asked.kind())) {
            checkBudget(grant, asked, faults);
        } else {
            faults.add(new Fault("amendmentKind", "Kind of amendment", "must be no-cost-extension or budget-change"));
        }
        return faults;
    }

    private static void checkExtension(FundingRequests.Entry grant, Asked asked, List<Fault> faults) {
        try {
            var newEnd = LocalDate.parse(asked.newEndDate() == null ? "" : asked.newEndDate());
            if (!newEnd.isAfter(grant.endDate())) {
                faults.add(newEndDate("must be after the present end date, " + grant.endDate()));
            } else if (newEnd.isAfter(grant.endDate().plusMonths(LONGEST_EXTENSION_MONTHS))) {
                faults.add(newEndDate("must be at most 12 months after the present end date"));
            }
        } catch (DateTimeParseException e) {
            faults.add(newEndDate("must be a date such as 2027-12-31"));
        }
    }

    private static Fault newEndDate(String message) {
        return new Fault("newEndDate", "New end date", message);
    }

    private static void checkBudget(FundingRequests.Entry grant, Asked asked, List<Fault> faults) {
        if (asked.newBudget() == null || asked.newBudget().isEmpty()) {
            faults.add(newBudget("must have at least one line"));
            return;
        }
        var budget = Budget.of(asked.newBudget());
        var approved = new Money(grant.approvedCents());
        if (budget.lines().stream().anyMatch(line -> !BUDGET_LINES.contains(line.line()) || !line.amount().isPositive())) {
            faults.add(newBudget("each line needs a budget category and an amount"));
        } else if (!budget.total().equals(approved)) {
            faults.add(newBudget("the lines add up to " + budget.total() + " USD and must add up to the approved amount, " + approved + " USD"));
        } else if (!budget.indirectIsWithinLimit()) {
            faults.add(newBudget("indirect support costs must be at most 7 % of the other lines"));
        }
    }

    private static Fault newBudget(String message) {
        return new Fault("newBudget", "New budget", message);
    }
}
