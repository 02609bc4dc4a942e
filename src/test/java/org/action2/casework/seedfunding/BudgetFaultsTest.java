package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.action2.casework.forms.Submission;
import org.action2.casework.refusals.Fault;
import org.junit.jupiter.api.Test;

/** What is wrong with a budget is said of the line that is to be changed, where there is one. */
class BudgetFaultsTest {

    private static final SeedFundingLimits LIMITS = new SeedFundingLimits(Map.of("longestDurationMonths", 24, "indirectCostPercent", 7,
        "earliestStartMonths", 3, "latestStartMonths", 24)::get);
    private static final Clock AT_THE_END_OF_2026 = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> LABELS = Map.of("budget", "Budget", "budget.amount", "Amount (USD)", "endDate", "End date");

    @Test
    void indirectCostsAreWrongInTheirLine() throws IOException {
        var faults = faults("40000.00", """
            [{"line": "contracts", "amount": "30000.00"}, {"line": "indirect", "amount": "9000.00"}, {"line": "travel", "amount": "1000.00"}]""");

        assertThat(faults).extracting(Fault::field, Fault::path, Fault::label, Fault::message).containsExactly(tuple("budget", "budget.1.amount",
            "Budget, row 2, Amount (USD)", "indirect support costs must be at most 7 % of the other lines"));
    }

    @Test
    void aSumIsWrongInTheListAsAWhole() throws IOException {
        var faults = faults("40000.00", "[{\"line\": \"contracts\", \"amount\": \"30000.00\"}]");

        assertThat(faults).extracting(Fault::path).containsExactly("budget");
        assertThat(faults.get(0).message()).isEqualTo("the lines add up to 30,000.00 USD and must add up to the requested amount, 40,000.00 USD");
        assertThat(faults.get(0).in(Locale.FRENCH).message()).isEqualTo("le total des lignes est de 30\u202f000,00 USD et doit être égal au montant demandé, soit 40\u202f000,00 USD");
    }

    private static List<Fault> faults(String requested, String budget) throws IOException {
        var values = new HashMap<String, Object>(Map.of("startDate", "2027-01-01", "endDate", "2027-12-31", "requestedAmount", requested,
            "budget", new ObjectMapper().readTree(budget), "leadAgency", "agency-undp"));
        return new RequestDetails(LIMITS, AT_THE_END_OF_2026).check(new Submission("submit-request", "ken-focal-point", values, name -> null, LABELS));
    }
}
