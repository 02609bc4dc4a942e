package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The budget of a request by the UN's harmonized categories. */
record Budget(List<Line> lines) {

    private static final String INDIRECT = "indirect";
    private static final int INDIRECT_PERCENT = 7;

    /** @param line the category, such as {@code travel} */
    record Line(String line, Money amount) {
    }

    /** Reads a list of {@code {line, description, amount}}; an amount that is none counts as zero. */
    static Budget of(JsonNode json) {
        return new Budget(StreamSupport.stream(json.spliterator(), false)
            .map(row -> new Line(row.path("line").asText(), Money.parse(row.path("amount").asText()).orElse(Money.ZERO)))
            .toList());
    }

    Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Indirect support costs are at most 7 % of the rest, to the cent. */
    boolean indirectIsWithinLimit() {
        var indirect = lines.stream().filter(l -> l.line().equals(INDIRECT)).map(Line::amount).reduce(Money.ZERO, Money::plus);
        var direct = total().minus(indirect);
        return Math.multiplyExact(indirect.cents(), 100L) <= Math.multiplyExact(direct.cents(), (long) INDIRECT_PERCENT);
    }
}
