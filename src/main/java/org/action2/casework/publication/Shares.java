package org.action2.casework.publication;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a whole by weights so that the parts are whole, and add up to it. */
final class Shares {

    private Shares() {
    }

    /**
     * By largest remainders; of equal ones the earlier gets more.
     *
     * @param whole such as an amount in cents
     * @param weights at least one, none below zero, not all zero
     */
    static List<Long> of(long whole, List<Long> weights) {
        var all = weights.stream().mapToLong(Long::longValue).sum();
        var parts = new ArrayList<Long>();
        var remainders = new ArrayList<BigInteger>();
        for (var weight : weights) {
            var divided = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(weight)).divideAndRemainder(BigInteger.valueOf(all));
            parts.add(divided[0].longValueExact());
            remainders.add(divided[1]);
        }
        var left = whole - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing(remainders::get).reversed()).limit(left)
            .forEach(part -> parts.set(part, parts.get(part) + 1));
        return parts;
    }
}
