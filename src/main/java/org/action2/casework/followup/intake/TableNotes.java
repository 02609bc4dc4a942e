package org.action2.casework.followup.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is to be said of rows of a table that are no records, and of those that people may not have seen. */
class TableNotes {

    private static final int SHOWN = 10;
    private static final int MOST_CELLS_OF_A_REMARK = 3;
    private static final int LONGEST_REMARK = 300;
    private static final int LONGEST_SHOWN = 60;

    /** How totals, sources and the like begin, in the six languages of the United Nations. */
    private static final List<String> REMARKS = List.of("total", "subtotal", "grand total", "source", "note", "notes", "generated", "exported", "downloaded", "filter",
        "filters", "copyright", "©", "disclaimer", "end of", "universal human rights index", "sous-total", "remarque", "généré", "exporté", "téléchargé", "filtre",
        "filtres", "fuente", "nota", "notas", "generado", "exportado", "descargado", "filtros", "итого", "всего", "источник", "примечание", "фильтр", "фильтры",
        "المجموع", "الإجمالي", "المصدر", "ملاحظة", "总计", "合计", "小计", "总数", "来源", "资料来源", "备注", "注：", "注:");

    private final List<Integer> headers = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int headerCount;
    private int remarkCount;
    private int hidden;

    private record Remark(int row, String text) {
    }

    /** Whether a row is a remark below or between records. @param first its first value @param filled how many values it has */
    static boolean isRemark(String first, int filled, Map<Column, String> values) {
        return filled <= MOST_CELLS_OF_A_REMARK && first.length() <= LONGEST_REMARK && !values.containsKey(Column.SYMBOL) && beginsAsRemark(first);
    }

    private static boolean beginsAsRemark(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return REMARKS.stream().anyMatch(word -> plain.startsWith(word) && (plain.length() == word.length() || isEnd(word, plain.charAt(word.length()))));
    }

    /** Chinese writes no blanks between words. */
    private static boolean isEnd(String word, char next) {
        return !Character.isLetter(next) || Character.isIdeographic(word.charAt(0));
    }

    void headerRepeated(int row) {
        headerCount++;
        if (headers.size() < SHOWN) {
            headers.add(row);
        }
    }

    void remark(int row, String text) {
        remarkCount++;
        if (remarks.size() < SHOWN) {
            remarks.add(new Remark(row, shortened(text.strip().replaceAll("\\s+", " "))));
        }
    }

    void hiddenRow() {
        hidden++;
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (headerCount > 0) {
            sentences.add("The header is repeated in %s, which is not read as a recommendation.".formatted(
                places(headers.stream().map(String::valueOf).toList(), headerCount)));
        }
        if (remarkCount > 0) {
            sentences.add("Remarks are not read as recommendations: %s%s.".formatted(
                remarks.stream().map(remark -> "row %d, \"%s\"".formatted(remark.row, remark.text)).collect(Collectors.joining("; ")), more(remarkCount)));
        }
        if (hidden > 0) {
            sentences.add(hidden == 1 ? "A row is hidden in the sheet, by hand or by a filter; it was read as all others."
                : "%,d rows are hidden in the sheet, by hand or by a filter; they were read as all others.".formatted(hidden));
        }
        return sentences;
    }

    private static String places(List<String> rows, int count) {
        return (count == 1 ? "row " : "rows ") + String.join(", ", rows) + more(count);
    }

    private static String more(int count) {
        return count > SHOWN ? " and %d more".formatted(count - SHOWN) : "";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
