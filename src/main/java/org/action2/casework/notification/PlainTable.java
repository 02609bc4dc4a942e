package org.action2.casework.notification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.action2.casework.notification.MailTexts.Row;

/** A table in plain text: columns as wide as what stands in them, and under each row what was too long for it, its details and its link. */
final class PlainTable {

    private static final int WIDEST = 48;
    private static final String GAP = "  ";

    private PlainTable() {
    }

    static List<String> of(List<String> heads, List<Row> rows) {
        var lines = Stream.concat(Stream.of(heads), rows.stream().map(Row::cells)).map(cells -> cells.stream().map(PlainTable::shortened).toList()).toList();
        var widths = IntStream.range(0, heads.size()).map(column -> lines.stream().mapToInt(cells -> cells.get(column).length()).max().orElse(0)).toArray();
        return IntStream.range(0, lines.size()).boxed()
            .flatMap(n -> Stream.concat(Stream.of(line(lines.get(n), widths)), n == 0 ? Stream.empty() : below(rows.get(n - 1)))).toList();
    }

    private static Stream<String> below(Row row) {
        var whole = row.what().length() > WIDEST ? Stream.of(GAP + GAP + row.what()) : Stream.<String>empty();
        return Stream.of(whole, row.details().stream().map(detail -> GAP + GAP + "- " + detail), Stream.of(GAP + GAP + row.link()))
            .flatMap(each -> each);
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length).mapToObj(column -> cells.get(column) + " ".repeat(widths[column] - cells.get(column).length()))
            .collect(Collectors.joining(GAP)).stripTrailing();
    }

    private static String shortened(String cell) {
        return cell.length() <= WIDEST ? cell : cell.substring(0, WIDEST - 1).stripTrailing() + "…";
    }
}
