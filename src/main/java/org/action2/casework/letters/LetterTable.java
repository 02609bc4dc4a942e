package org.action2.casework.letters;

import java.util.List;
import java.util.Locale;
import org.action2.casework.language.Text;
import org.action2.casework.paper.Paper.Column;
import org.action2.casework.paper.Paper.Grid;
import org.jspecify.annotations.Nullable;

/**
 * A table in a letter, before it has a language.
 *
 * @param rows each with a cell for every column
 * @param total the sum below it; null if there is none
 */
public record LetterTable(Text caption, List<Head> heads, List<List<Text>> rows, @Nullable List<Text> total) {

    /** @param width in parts of the sum of all @param number whether its cells are numbers */
    public record Head(Text label, int width, boolean number) {
    }

    Grid in(Locale language) {
        return new Grid(caption.in(language), heads.stream().map(head -> new Column(head.label().in(language), head.width(), head.number())).toList(),
            rows.stream().map(row -> said(row, language)).toList(), total == null ? null : said(total, language));
    }

    private static List<String> said(List<Text> cells, Locale language) {
        return cells.stream().map(cell -> cell.in(language)).toList();
    }
}
