package org.action2.casework.seedfunding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are read, added and shown to the cent, and the months of a grant are counted whole. */
class MoneyTest {

    @ParameterizedTest
    @CsvSource({"40000.00, 4000000", "0.1, 10", "7, 700", "' 12.34 ', 1234", "999999999999.99, 99999999999999"})
    void amountsAreReadToTheCent(String written, long cents) {
        assertThat(Money.of(written)).isEqualTo(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1,000", "1.234", "1000000000000", "1e3", ".5", "five"})
    void whatIsNoAmountIsNotRead(String written) {
        assertThat(Money.parse(written)).isEmpty();
        assertThatThrownBy(() -> Money.of(written)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(written);
    }

    @Test
    void onlyTextIsReadAsAnAmount() {
        assertThat(Money.parse(12)).isEmpty();
        assertThat(Money.parse(null)).isEmpty();
    }

    @Test
    void amountsAreAddedAndTakenAway() {
        assertThat(Money.of("1.50").plus(Money.of("0.75"))).isEqualTo(Money.of("2.25"));
        assertThat(Money.of("1.50").minus(Money.of("0.75"))).isEqualTo(Money.of("0.75"));
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amountsAreCompared() {
        assertThat(Money.of("1.01").isMoreThan(Money.of("1.00"))).isTrue();
        assertThat(Money.of("1.00").isMoreThan(Money.of("1.00"))).isFalse();
        assertThat(Money.of("0.01").isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
    }

    @Test
    void amountsAreShown() {
        assertThat(Money.of("40000.5")).hasToString("40000.50");
        assertThat(Money.of("40000.5").dollars()).isEqualTo(40000.5);
        assertThat(new ShownMoney(Money.of("40000")).in(Locale.ENGLISH)).isEqualTo("40,000.00 USD");
        assertThat(new ShownMoney(Money.of("1234.5")).in(Locale.FRENCH)).isEqualTo("1\u202f234,50 USD");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({"2027-01-01, 2027-12-31, 12", "2027-01-01, 2028-01-01, 12", "2027-01-01, 2028-01-02, 13", "2027-01-01, 2027-01-02, 1", "2027-01-31, 2027-02-28, 1",
        "2027-01-01, 2028-12-31, 24"})
    void begunMonthsCountWhole(LocalDate start, LocalDate end, int months) {
        assertThat(GrantDuration.months(start, end)).isEqualTo(months);
    }
}
