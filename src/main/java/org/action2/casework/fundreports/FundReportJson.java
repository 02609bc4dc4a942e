package org.action2.casework.fundreports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A report as programs and the page read it, in one language. Amounts are US dollars as decimal texts, days ISO dates; each value comes with
 * how people read it. Lists are cut at their first rows; the workbook has all.
 *
 * @param mayWrite whether the reader writes its introduction
 */
record FundReportJson(String period, LocalDate from, LocalDate until, String view, @Nullable String country, String zone, Instant asOf, String language, String direction, String title,
                      List<String> about, @Nullable Introduction introduction, List<Introduction> introductions, boolean mayWrite, List<Section> sections) {

    record Introduction(String language, String direction, String text, long version, Instant writtenAt) {
    }

    record Section(String id, String title, List<String> sentences, List<Table> tables, List<Quote> quotes) {
    }

    record Quote(String source, String text) {
    }

    /** @param count all rows there are, of which {@code rows} are the first */
    record Table(String id, String caption, List<Column> columns, List<List<Value>> rows, @Nullable List<Value> total, long count) {
    }

    /** @param wide whether only the workbook has room for it on paper */
    record Column(String name, String label, String kind, boolean wide) {
    }

    record Value(@Nullable Object value, String text) {
    }

    static FundReportJson of(FundReport report, Locale language, boolean mayWrite) {
        var scope = report.scope();
        var written = report.introductions().stream().map(FundReportJson::introduction).toList();
        return new FundReportJson(scope.period().id(), scope.period().from(), scope.period().until(), scope.view().id(), scope.country(), scope.zone().getId(), scope.asOf(),
            language.getLanguage(), ReaderLanguage.direction(language), report.title().in(language), said(report.about(), language),
            Introductions.bestOf(report.introductions(), language).map(FundReportJson::introduction).orElse(null), written, mayWrite,
            report.sections().stream().map(section -> section(section, language)).toList());
    }

    private static Introduction introduction(Introductions.Introduction written) {
        return new Introduction(written.language(), ReaderLanguage.direction(Locale.forLanguageTag(written.language())), written.text(), written.version(), written.writtenAt());
    }

    private static Section section(ReportSection section, Locale language) {
        return new Section(section.id(), section.title().in(language), said(section.sentences(), language), section.tables().stream().map(table -> table(table, language)).toList(),
            section.quotes().stream().map(quote -> new Quote(quote.source().in(language), quote.text())).toList());
    }

    private static Table table(ReportTable table, Locale language) {
        return new Table(table.id(), table.caption().in(language),
            table.heads().stream().map(head -> new Column(head.name(), head.label().in(language), head.kind().name(), head.width() == 0)).toList(),
            table.rows().stream().map(row -> row(table, row, language)).toList(), table.total() == null ? null : row(table, table.total(), language), table.count());
    }

    private static List<Value> row(ReportTable table, List<@Nullable Object> row, Locale language) {
        return IntStream.range(0, row.size()).mapToObj(i -> {
            var kind = table.heads().get(i).kind();
            var value = row.get(i);
            return new Value(value == null ? null : value(kind, value, language), Shown.cell(kind, value, language));
        }).toList();
    }

    private static Object value(ReportTable.Kind kind, Object value, Locale language) {
        return switch (kind) {
            case MONEY -> BigDecimal.valueOf((Long) value, 2).toPlainString();
            case DECIMAL -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            case NUMBER, DAY -> value;
            case TEXT -> value instanceof Text text ? text.in(language) : value.toString();
        };
    }

    private static List<String> said(List<Text> texts, Locale language) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
