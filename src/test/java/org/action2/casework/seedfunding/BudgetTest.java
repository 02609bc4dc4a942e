package org.action2.casework.seedfunding;

import static org.action2.casework.seedfunding.SubmissionsOfTests.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a budget adds up to, and how much of it indirect support costs may be. */
class BudgetTest {

    private static final Budget BUDGET = Budget.of(json("""
        [{"line": "travel", "amount": "100.00"}, {"line": "staff", "amount": "200.50"}, {"line": "travel", "amount": "0.50"}, {"line": "supplies", "amount": "many"}, {}]"""));

    @Test
    void amountThatIsNoneCountsAsNothing() {
        assertThat(BUDGET.lines()).hasSize(5);
        assertThat(BUDGET.total()).isEqualTo(Money.of("301.00"));
        assertThat(BUDGET.of("supplies")).isEqualTo(Money.ZERO);
    }

    @Test
    void linesOfACategoryAreAddedUp() {
        assertThat(BUDGET.of("travel")).isEqualTo(Money.of("100.50"));
        assertThat(BUDGET.of("contracts")).isEqualTo(Money.ZERO);
        assertThat(BUDGET.categories()).containsExactly("travel", "staff", "supplies", "");
    }

    @ParameterizedTest(name = "{0} of 100.00: {1}")
    @CsvSource({"7.00, true", "7.01, false", "0, true"})
    void indirectCostsAreHeldToTheOtherLines(String indirect, boolean within) {
        var budget = budget("{\"line\": \"staff\", \"amount\": \"100.00\"}, {\"line\": \"indirect\", \"amount\": \"%s\"}".formatted(indirect));

        assertThat(budget.indirectIsWithin(7)).isEqualTo(within);
        assertThat(budget.lineOverIndirectLimit(7).isEmpty()).isEqualTo(within);
    }

    @Test
    void lastLineOfIndirectCostsIsTheOneThatIsTooMuch() {
        var budget = budget("{\"line\": \"indirect\", \"amount\": \"5.00\"}, {\"line\": \"staff\", \"amount\": \"100.00\"}, {\"line\": \"indirect\", \"amount\": \"5.00\"}, "
            + "{\"line\": \"travel\", \"amount\": \"1.00\"}");

        assertThat(budget.lineOverIndirectLimit(7)).contains(2);
    }

    private static Budget budget(String lines) {
        return Budget.of(json("[" + lines + "]"));
    }
}
