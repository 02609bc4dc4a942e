package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.AMENDMENT_KIND;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.BUDGET_CHANGE;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.NEW_BUDGET;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.NEW_END_DATE;
import static org.action2.casework.seedfunding.SeedFundingAmendmentProcess.NO_COST_EXTENSION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.action2.casework.engine.CaseVariables;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** What an amendment of a running grant may ask: a later end without more money, or another budget of the same sum. */
@Component
class AmendmentTerms {

    private static final String LABEL = "New budget";
    private static final String AMOUNT_LABEL = "Amount (USD)";
    private static final Set<String> BUDGET_LINES =
        Set.of("staff", "supplies", "equipment", "contracts", "travel", "transfers", "operating", "indirect");

    private final SeedFundingLimits limits;

    AmendmentTerms(SeedFundingLimits limits) {
        this.limits = limits;
    }

    /** What is asked; the new end date as it was written, the new budget as a list. */
    record Asked(String kind, String newEndDate, JsonNode newBudget) {
    }

    /** What an amendment asks whose process runs. */
    static Asked asked(CaseVariables data) {
        return new Asked(data.text(AMENDMENT_KIND), data.text(NEW_END_DATE), data.json(NEW_BUDGET));
    }

    static Asked asked(Submission submission) {
        return new Asked((String) submission.values().get(SeedFundingProcess.CHANGE_KIND), (String) submission.values().get(NEW_END_DATE),
            (JsonNode) submission.values().get(NEW_BUDGET));
    }

    List<Fault> check(FundingRequests.Entry grant, Asked asked) {
        var faults = new ArrayList<Fault>();
        if (NO_COST_EXTENSION.equals(asked.kind())) {
            checkExtension(grant, asked, faults);
        } else if (BUDGET_CHANGE.equals(asked.kind())) {
            checkBudget(grant, asked, faults);
        } else {
            faults.add(Fault.of(AMENDMENT_KIND, "Kind of amendment", "seedfunding.kind-of-amendment", NO_COST_EXTENSION, BUDGET_CHANGE));
        }
        return faults;
    }

    private void checkExtension(FundingRequests.Entry grant, Asked asked, List<Fault> faults) {
        try {
            var newEnd = LocalDate.parse(asked.newEndDate() == null ? "" : asked.newEndDate());
            if (!newEnd.isAfter(grant.endDate())) {
                faults.add(newEndDate("seedfunding.after-end-date", grant.endDate()));
            } else if (newEnd.isAfter(grant.originalEndDate().plusMonths(limits.longestExtensionsMonths()))) {
                faults.add(newEndDate("seedfunding.months-after-original-end-date", limits.longestExtensionsMonths(), grant.originalEndDate()));
            }
        } catch (DateTimeParseException e) {
            faults.add(newEndDate("forms.is-date"));
        }
    }

    private static Fault newEndDate(String key, Object... arguments) {
        return Fault.of(NEW_END_DATE, "New end date", key, arguments);
    }

    private void checkBudget(FundingRequests.Entry grant, Asked asked, List<Fault> faults) {
        if (asked.newBudget() == null || asked.newBudget().isEmpty()) {
            faults.add(Fault.of(NEW_BUDGET, LABEL, "seedfunding.at-least-one-line"));
            return;
        }
        var budget = Budget.of(asked.newBudget());
        var approved = new Money(grant.approvedCents());
        for (var row = 0; row < budget.lines().size(); row++) {
            checkLine(budget.lines().get(row), row, faults);
        }
        if (faults.isEmpty() && !budget.total().equals(approved)) {
            faults.add(Fault.of(NEW_BUDGET, LABEL, "seedfunding.sum-is-approved-amount", new ShownMoney(budget.total()), new ShownMoney(approved)));
        } else if (faults.isEmpty()) {
            var percent = limits.indirectCostPercent();
            budget.lineOverIndirectLimit(percent).ifPresent(row -> faults.add(
                Fault.ofRow(NEW_BUDGET, LABEL, row, Budget.AMOUNT, AMOUNT_LABEL, "seedfunding.indirect-costs", percent)));
        }
    }

    private static void checkLine(Budget.Line line, int row, List<Fault> faults) {
        if (!BUDGET_LINES.contains(line.line())) {
            faults.add(Fault.ofRow(NEW_BUDGET, LABEL, row, "line", "Category", "seedfunding.budget-category"));
        }
        if (!line.amount().isPositive()) {
            faults.add(Fault.ofRow(NEW_BUDGET, LABEL, row, Budget.AMOUNT, AMOUNT_LABEL, "seedfunding.more-than-zero"));
        }
    }
}
