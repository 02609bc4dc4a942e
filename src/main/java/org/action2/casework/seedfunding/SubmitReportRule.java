package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.refusals.Fault;
import org.springframework.stereotype.Component;

/**
 * A report says of each line once what was spent on it since the start of the grant: in all no more than was paid, and no less
 * than an accepted report said before.
 */
@Component
class SubmitReportRule implements SubmissionRule {

    private final GrantReports reports;

    SubmitReportRule(GrantReports reports) {
        this.reports = reports;
    }

    @Override
    public String form() {
        return SeedFundingReportProcess.SUBMIT_REPORT;
    }

    @Override
    public List<Fault> check(Submission submission) {
        var faults = new ArrayList<Fault>();
        if (submission.values().get(SeedFundingReportProcess.SPENDING) instanceof JsonNode spending) {
            checkLines(submission, spending, faults);
            checkTotal(submission, SeedFundingReportProcess.SPENDING, Budget.of(spending).total(), faults);
        } else if (submission.values().get(SeedFundingProcess.SPENT_AMOUNT) instanceof String sum) { // forms of earlier releases ask for the sum
            checkTotal(submission, SeedFundingProcess.SPENT_AMOUNT, Money.of(sum), faults);
        }
        return faults;
    }

    private static void checkLines(Submission submission, JsonNode spending, List<Fault> faults) {
        var seen = new HashSet<String>();
        for (var row = 0; row < spending.size(); row++) {
            if (!seen.add(spending.get(row).path("line").asText())) {
                faults.add(submission.rowFault(SeedFundingReportProcess.SPENDING, row, "line", "seedfunding.line-twice"));
            }
        }
    }

    private void checkTotal(Submission submission, String field, Money spent, List<Fault> faults) {
        var paid = Money.of((String) submission.caseData(SeedFundingProcess.DISBURSED_AMOUNT));
        var before = reports.spentAsAccepted((String) submission.caseData(SeedFundingProcess.REFERENCE));
        if (spent.isMoreThan(paid)) {
            faults.add(submission.fault(field, "seedfunding.spent-more-than-disbursed", new ShownMoney(spent), new ShownMoney(paid)));
        } else if (before.isMoreThan(spent)) {
            faults.add(submission.fault(field, "seedfunding.spent-less-than-reported", new ShownMoney(spent), new ShownMoney(before)));
        }
    }
}
