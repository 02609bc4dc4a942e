package org.action2.casework.fundreports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;
import org.action2.casework.paper.Paper;
import org.action2.casework.paper.Paper.Block;
import org.action2.casework.paper.Paper.Bullets;
import org.action2.casework.paper.Paper.Column;
import org.action2.casework.paper.Paper.Grid;
import org.action2.casework.paper.Paper.Heading;
import org.action2.casework.paper.Paper.Lines;
import org.action2.casework.paper.Paper.Paragraph;
import org.action2.casework.paper.Paper.Quotation;

/** A report as a paper in one language. */
final class FundReportPaper {

    private final FundReport report;
    private final Locale language;
    private final List<Block> blocks = new ArrayList<>();

    private FundReportPaper(FundReport report, Locale language) {
        this.report = report;
        this.language = language;
    }

    static Paper of(FundReport report, Locale language) {
        return new FundReportPaper(report, language).paper();
    }

    private Paper paper() {
        blocks.add(new Lines(report.about().stream().map(this::said).toList()));
        Introductions.bestOf(report.introductions(), language).ifPresent(introduction -> {
            blocks.add(new Heading(2, said(Sentence.of("fundreports.introduction"))));
            introduction.text().strip().lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(Paragraph.of(line.strip())));
        });
        report.onPaper().forEach(this::add);
        var title = said(report.title());
        return new Paper(language, title, said(Sentence.of("fundreports.subject")), said(Sentence.of("fundreports.head")), foot(), report.scope().asOf(), blocks);
    }

    /** The same in every language: numbers at the foot of a page would stand in another order between Arabic words. */
    private String foot() {
        var country = report.scope().country();
        return "Action 2 · " + report.scope().period().id() + (country == null ? "" : " · " + country);
    }

    private void add(ReportSection section) {
        blocks.add(new Heading(2, said(section.title())));
        if (section.tables().isEmpty()) {
            blocks.add(new Bullets(section.sentences().stream().map(sentence -> Paragraph.of(said(sentence))).toList()));
        } else {
            section.sentences().forEach(sentence -> blocks.add(Paragraph.of(said(sentence))));
        }
        section.tables().forEach(this::add);
        section.quotes().forEach(quote -> blocks.add(new Quotation(quote.text(), said(quote.source()))));
    }

    private void add(ReportTable table) {
        if (table.count() == 0) {
            blocks.add(Paragraph.of(said(Sentence.of("fundreports.nothing-in", table.caption()))));
            return;
        }
        var shown = IntStream.range(0, table.heads().size()).filter(i -> table.heads().get(i).width() > 0).boxed().toList();
        blocks.add(new Grid(said(table.caption()), shown.stream().map(i -> column(table.heads().get(i))).toList(),
            table.rows().stream().map(row -> cells(table, row, shown)).toList(), table.total() == null ? null : cells(table, table.total(), shown)));
        if (table.isCut()) {
            blocks.add(Paragraph.of(said(Sentence.of("fundreports.more-in-workbook", Shown.number(table.rows().size()), Shown.number(table.count())))));
        }
    }

    private Column column(ReportTable.Head head) {
        return new Column(said(head.label()), head.width(), head.kind().isNumber());
    }

    private List<String> cells(ReportTable table, List<?> row, List<Integer> shown) {
        return shown.stream().map(i -> Shown.cell(table.heads().get(i).kind(), row.get(i), language)).toList();
    }

    private String said(Text text) {
        return text.in(language);
    }
}
