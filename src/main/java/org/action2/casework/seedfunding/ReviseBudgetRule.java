package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/** A revised budget adds up to what was approved, to the cent, and keeps the limit of indirect support costs. */
@Component
class ReviseBudgetRule implements SubmissionRule {

    private final SeedFundingLimits limits;

    ReviseBudgetRule(SeedFundingLimits limits) {
        this.limits = limits;
    }

    @Override
    public String form() {
        return SeedFundingProcess.REVISE_BUDGET;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        var budget = Budget.of((JsonNode) submission.values().get(SeedFundingProcess.BUDGET));
        var approved = Money.of((String) submission.caseData(SeedFundingProcess.APPROVED_AMOUNT));
        if (!budget.total().equals(approved)) {
            faults.add(submission.fault(SeedFundingProcess.BUDGET, "seedfunding.sum-is-approved-amount", new ShownMoney(budget.total()), new ShownMoney(approved)));
        }
        var percent = limits.indirectCostPercent();
        budget.lineOverIndirectLimit(percent).ifPresent(row -> faults.add(
            submission.rowFault(SeedFundingProcess.BUDGET, row, Budget.AMOUNT, "seedfunding.indirect-costs", percent)));
        return faults;
    }
}
