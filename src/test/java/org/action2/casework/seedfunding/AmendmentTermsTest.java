package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SubmissionsOfTests.json;
import static org.action2.casework.seedfunding.SubmissionsOfTests.said;
import static org.action2.casework.seedfunding.SubmissionsOfTests.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an amendment may ask of a grant over 40,000 USD for the year 2027, extended once to the end of March 2028. */
class AmendmentTermsTest {

    private static final FundingRequests.Entry GRANT = new FundingRequests.Entry("SF-KEN-2027-0001", "instance", "KEN", "Legal aid", "reporting",
        4_000_000L, 4_000_000L, 4_000_000L, LocalDate.parse("2027-01-01"), LocalDate.parse("2028-03-31"), LocalDate.parse("2027-12-31"));

    private final AmendmentTerms terms = new AmendmentTerms(new SeedFundingLimits(Map.of("longestExtensionsMonths", 12, "indirectCostPercent", 7)::get));

    @Test
    void laterEndIsAfterTheOneThatHoldsAndWithinTheLimitOfTheFirst() {
        assertThat(end("2028-03-31")).containsExactly("newEndDate: after-end-date");
        assertThat(end("2028-04-01")).isEmpty();
        assertThat(end("2028-12-31")).isEmpty();
        assertThat(end("2029-01-01")).containsExactly("newEndDate: months-after-original-end-date");
    }

    @Test
    void laterEndIsADate() {
        assertThat(end("31 March")).containsExactly("newEndDate: forms.is-date");
        assertThat(end(null)).containsExactly("newEndDate: forms.is-date");
    }

    @Test
    void otherBudgetIsOfTheApprovedSum() {
        assertThat(budget("{\"line\": \"travel\", \"amount\": \"40000.00\"}")).isEmpty();
        assertThat(budget("{\"line\": \"travel\", \"amount\": \"39999.99\"}")).containsExactly("newBudget: sum-is-approved-amount");
        assertThat(budget("")).containsExactly("newBudget: at-least-one-line");
        assertThat(said(terms.check(GRANT, new AmendmentTerms.Asked("budget-change", null, null)))).containsExactly("newBudget: at-least-one-line");
    }

    @Test
    void linesOfAnotherBudgetAreOfACategoryAndMoreThanNothing() {
        assertThat(budget("{\"line\": \"travel\", \"amount\": \"39999.00\"}, {\"line\": \"travels\", \"amount\": \"1.00\"}, {\"line\": \"staff\", \"amount\": \"0\"}"))
            .as("its sum is not looked at").containsExactly("newBudget.1.line: budget-category", "newBudget.2.amount: more-than-zero");
        for (var category : List.of("staff", "supplies", "equipment", "contracts", "travel", "transfers", "operating")) {
            assertThat(budget("{\"line\": \"" + category + "\", \"amount\": \"40000.00\"}")).isEmpty();
        }
    }

    @Test
    void otherBudgetKeepsTheLimitOfIndirectCosts() {
        assertThat(budget("{\"line\": \"staff\", \"amount\": \"37400.00\"}, {\"line\": \"indirect\", \"amount\": \"2600.00\"}")).isEmpty();
        assertThat(budget("{\"line\": \"staff\", \"amount\": \"37000.00\"}, {\"line\": \"indirect\", \"amount\": \"3000.00\"}"))
            .containsExactly("newBudget.1.amount: indirect-costs");
    }

    @Test
    void nothingElseIsAmended() {
        assertThat(said(terms.check(GRANT, new AmendmentTerms.Asked("more-money", null, null)))).containsExactly("amendmentKind: kind-of-amendment");
    }

    @Test
    void whatIsAskedIsReadFromTheForm() {
        var asked = AmendmentTerms.asked(submission("request-change", null, Map.of(), "changeKind", "budget-change", "newEndDate", "2028-04-01",
            "newBudget", "[{\"line\": \"travel\"}]"));

        assertThat(asked).isEqualTo(new AmendmentTerms.Asked("budget-change", "2028-04-01", json("[{\"line\": \"travel\"}]")));
    }

    private List<String> end(String date) {
        return said(terms.check(GRANT, new AmendmentTerms.Asked("no-cost-extension", date, null)));
    }

    private List<String> budget(String lines) {
        return said(terms.check(GRANT, new AmendmentTerms.Asked("budget-change", null, json("[" + lines + "]"))));
    }
}
