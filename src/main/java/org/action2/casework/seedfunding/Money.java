package org.action2.casework.seedfunding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount in whole US cents, written with a point and at most two decimals, such as {@code 40000.00}. */
record Money(long cents) {

    static final Money ZERO = new Money(0);
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    /** @throws IllegalArgumentException if the text is no amount */
    static Money of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not an amount in US dollars: " + text));
    }

    static Optional<Money> parse(Object text) {
        return text instanceof String s && WRITTEN.matcher(s.strip()).matches()
            ? Optional.of(new Money(new BigDecimal(s.strip()).movePointRight(2).longValueExact()))
            : Optional.empty();
    }

    Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    boolean isMoreThan(Money other) {
        return cents > other.cents;
    }

    boolean isPositive() {
        return cents > 0;
    }

    /** The amount in dollars for decision tables, which compare and never add up. */
    double dollars() {
        return BigDecimal.valueOf(cents, 2).doubleValue();
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
