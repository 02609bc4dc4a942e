package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The budget of a request by the UN's harmonized categories. */
record Budget(List<Line> lines) {

    static final String AMOUNT = "amount";

    private static final String INDIRECT = "indirect";

    /** @param line the category, such as {@code travel} */
    record Line(String line, Money amount) {
    }

    /** Reads a list of {@code {line, description, amount}}; an amount that is none counts as zero. */
    static Budget of(Iterable<JsonNode> json) {
        return new Budget(StreamSupport.stream(json.spliterator(), false)
            .map(row -> new Line(row.path("line").asText(), Money.parse(row.path(AMOUNT).asText()).orElse(Money.ZERO)))
            .toList());
    }

    Money total() {
        return sum(lines.stream());
    }

    /** What there is for a category, in one line or several. */
    Money of(String category) {
        return sum(lines.stream().filter(each -> each.line().equals(category)));
    }

    /** The categories in their order, each once. */
    Set<String> categories() {
        return lines.stream().map(Line::line).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Money sum(Stream<Line> lines) {
        return lines.map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /** The line, from 0, with which indirect support costs are more than they may be; empty if they are not. @param percent of the other lines */
    Optional<Integer> lineOverIndirectLimit(int percent) {
        return indirectIsWithin(percent) ? Optional.empty()
            : IntStream.range(0, lines.size()).filter(i -> lines.get(i).line().equals(INDIRECT)).boxed().reduce((earlier, later) -> later);
    }

    /** Whether indirect support costs are at most so many per cent of the other lines, to the cent. */
    boolean indirectIsWithin(int percent) {
        var indirect = lines.stream().filter(l -> l.line().equals(INDIRECT)).map(Line::amount).reduce(Money.ZERO, Money::plus);
        var direct = total().minus(indirect);
        return Math.multiplyExact(indirect.cents(), 100L) <= Math.multiplyExact(direct.cents(), (long) percent);
    }
}
