package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the table of eligibility judges a request by, as things stand now: the fund and the reports owed change every day. */
@Component
class EligibilityFacts {

    private final FundLedger ledger;
    private final GrantReports reports;
    private final SeedFundingLimits limits;

    EligibilityFacts(FundLedger ledger, GrantReports reports, SeedFundingLimits limits) {
        this.ledger = ledger;
        this.reports = reports;
        this.limits = limits;
    }

    /** The facts by the names that the table gives them. */
    Map<String, Object> of(String country, Money requested, JsonNode lines, LocalDate start, LocalDate end) {
        var budget = Budget.of(lines);
        var months = GrantDuration.months(start, end);
        return Map.of(
            "requestedAmountNumber", requested.dollars(),
            SeedFundingProcess.DURATION_MONTHS, months,
            "durationWithinLimit", months <= limits.longestDurationMonths(),
            "budgetDifference", budget.total().minus(requested).dollars(),
            "indirectWithinLimit", budget.indirectIsWithin(limits.indirectCostPercent()),
            "overdueReports", reports.overdue(country),
            "fundsAvailable", !requested.isMoreThan(ledger.balance()));
    }
}
