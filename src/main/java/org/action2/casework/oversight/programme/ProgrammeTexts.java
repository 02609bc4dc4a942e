package org.action2.casework.oversight.programme;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every English text of figures and lists that the page translates by its words: titles, explanations, heads of columns. */
final class ProgrammeTexts {

    private ProgrammeTexts() {
    }

    /** In order; what is empty is left out. */
    static SortedSet<String> all() {
        var figures = Figures.all().stream().flatMap(figure -> Stream.concat(Stream.of(figure.title(), figure.explanation(), figure.keyLabel()), labels(figure.measures())));
        var lists = ProgrammeLists.all().stream().flatMap(list -> Stream.concat(Stream.of(list.title()), labels(list.columns())));
        var annual = Stream.concat(Stream.of(AnnualFigures.TITLE, AnnualFigures.EXPLANATION, Figures.ALLOWED.label()), labels(AnnualFigures.COLUMNS));
        return Stream.of(figures, lists, annual).flatMap(texts -> texts).filter(text -> !text.isBlank()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> labels(List<Column> columns) {
        return columns.stream().map(Column::label);
    }
}
