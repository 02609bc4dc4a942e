package org.action2.casework.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.action2.casework.paper.Paper.Block;
import org.action2.casework.paper.Paper.Bullets;
import org.action2.casework.paper.Paper.Column;
import org.action2.casework.paper.Paper.Facts;
import org.action2.casework.paper.Paper.Grid;
import org.action2.casework.paper.Paper.Heading;
import org.action2.casework.paper.Paper.Lines;
import org.action2.casework.paper.Paper.Paragraph;
import org.action2.casework.paper.Paper.Quotation;
import org.action2.casework.paper.Paper.Span;

/** A paper as the XHTML from which it is set. Whatever people wrote stands in it as text. */
class PaperHtml {

    /** Stands in the only row of a table without rows: PDF/UA has no empty tables. */
    private static final String NOTHING = "–";

    private static final String STYLE = """
        @page { size: A4; margin: 30mm 22mm 26mm 22mm; @top-center { content: element(head); } @bottom-center { content: element(foot); } }
        body { font-family: %s; font-size: 10.5pt; line-height: 1.45; color: #1a1a1a; text-align: start; word-wrap: break-word; }
        h1 { font-size: 15pt; line-height: 1.25; margin: 0 0 10pt 0; }
        h2 { font-size: 12.5pt; margin: 16pt 0 4pt 0; page-break-after: avoid; }
        h3 { font-size: 11pt; margin: 12pt 0 3pt 0; page-break-after: avoid; }
        h4 { font-size: 10.5pt; margin: 8pt 0 2pt 0; page-break-after: avoid; }
        p { margin: 0 0 7pt 0; orphans: 2; widows: 2; }
        .quotation { padding: 0 10pt; color: #333; }
        .source { font-size: 9pt; }
        table { width: 100%%; border-collapse: collapse; table-layout: fixed; margin: 4pt 0 12pt 0; -fs-table-paginate: paginate; font-size: 9.5pt; }
        caption { font-weight: bold; padding: 0 0 3pt 0; }
        th, td { border-bottom: 0.5pt solid #8a8a8a; padding: 3pt 4pt; vertical-align: top; }
        tr { page-break-inside: avoid; }
        .number { white-space: nowrap; }
        thead .number { white-space: normal; }
        .total td, .total th { font-weight: bold; border-top: 1pt solid #1a1a1a; }
        .ltr { direction: ltr; text-align: left; }
        .rtl { direction: rtl; text-align: right; }
        .left { text-align: left; }
        .right { text-align: right; }
        .rtl ul { padding-right: 16pt; padding-left: 0; }
        #head { position: running(head); font-size: 8.5pt; border-bottom: 0.5pt solid #8a8a8a; padding-bottom: 3pt; }
        #foot { position: running(foot); font-size: 8.5pt; text-align: center; direction: ltr; }
        .mark { visibility: hidden; }
        .rtl li.ltr { margin-left: 16pt; }
        .ltr li.rtl { margin-right: 16pt; }
        .page:after { content: counter(page); }
        """;

    private static final String MARKS_OF_DIRECTION = "\u200E\u200F\u061C";

    /** By which a minus stays on the left of its number between words that read from the right. Fonts would show the mark, so it is there and not drawn. */
    private static final Pattern MINUS = Pattern.compile("\u200E(?=[-\u2212])");
    private static final String MARK_OF_MINUS = "<span class=\"mark\">\u200E</span>";

    private final Paper paper;
    private final Fonts fonts;
    private final StringBuilder html = new StringBuilder();

    PaperHtml(Paper paper, Fonts fonts) {
        this.paper = paper;
        this.fonts = fonts;
    }

    String html() {
        html.append("<!DOCTYPE html><html lang=\"").append(paper.language().toLanguageTag()).append("\"><head><title>").append(escaped(paper.title()))
            .append("</title><meta name=\"description\" content=\"").append(escaped(paper.about())).append("\"/><style>")
            .append(STYLE.formatted(Fonts.FAMILIES)).append("</style></head><body class=\"").append(side(paper.isRightToLeft())).append("\">")
            .append("<div id=\"head\">").append(text(paper.head())).append("</div>")
            .append("<div id=\"foot\">").append(text(paper.foot())).append(" · <span class=\"page\"></span></div>");
        element("h1", paper.title());
        paper.blocks().forEach(this::add);
        return html.append("</body></html>").toString();
    }

    private void add(Block block) {
        if (block instanceof Heading heading) {
            element("h" + heading.level(), heading.text());
        } else if (block instanceof Paragraph paragraph) {
            html.append("<p").append(direction(plain(paragraph))).append('>').append(spans(paragraph)).append("</p>");
        } else if (block instanceof Quotation quotation) {
            add(quotation);
        } else if (block instanceof Bullets bullets) {
            html.append("<ul>");
            bullets.items().forEach(item -> html.append("<li").append(direction(plain(item))).append('>').append(spans(item)).append("</li>"));
            html.append("</ul>");
        } else if (block instanceof Lines lines) {
            html.append("<p>").append(String.join("<br/>", lines.lines().stream().map(this::text).toList())).append("</p>");
        } else if (block instanceof Facts facts) {
            add(facts);
        } else if (block instanceof Grid grid) {
            add(grid);
        }
    }

    private void add(Quotation quotation) {
        quotation.text().strip().lines().filter(line -> !line.isBlank())
            .forEach(line -> html.append("<p").append(direction(line, "quotation")).append('>').append(text(line)).append("</p>"));
        if (quotation.source() != null) {
            html.append("<p class=\"source quotation\">").append(text(quotation.source())).append("</p>");
        }
    }

    private void add(Facts facts) {
        begin(facts.caption(), List.of(Column.text("", 1), Column.text("", 2)));
        html.append("<tbody>");
        facts.facts().forEach(fact -> row(List.of(fact.name(), fact.value()), List.of(Column.text("", 1), Column.text("", 2)), ""));
        html.append("</tbody></table>");
    }

    private void add(Grid grid) {
        begin(grid.caption(), grid.columns());
        html.append("<thead><tr>");
        across(grid.columns()).forEach(column -> html.append("<th scope=\"col\" class=\"").append(side(column)).append("\">").append(text(column.label())).append("</th>"));
        html.append("</tr></thead><tbody>");
        (grid.rows().isEmpty() ? List.of(Collections.nCopies(grid.columns().size(), NOTHING)) : grid.rows()).forEach(cells -> row(cells, grid.columns(), ""));
        if (grid.total() != null) {
            row(grid.total(), grid.columns(), " class=\"total\"");
        }
        html.append("</tbody></table>");
    }

    private void begin(String caption, List<Column> columns) {
        var whole = columns.stream().mapToInt(Column::width).sum();
        html.append("<table><caption class=\"").append(paper.isRightToLeft() ? "right" : "left").append("\">").append(text(caption)).append("</caption><colgroup>");
        across(columns).forEach(column -> html.append("<col style=\"width:").append(100.0 * column.width() / whole).append("%\"/>"));
        html.append("</colgroup>");
    }

    private void row(List<String> cells, List<Column> columns, String attributes) {
        html.append("<tr").append(attributes).append('>');
        across(IntStream.range(0, cells.size()).boxed().toList()).forEach(i -> {
            var tag = i == 0 ? "th" : "td";
            html.append('<').append(tag).append(i == 0 ? " scope=\"row\"" : "").append(" class=\"").append(side(columns.get(i))).append(columns.get(i).number() && paper.isRightToLeft() ? " ltr" : "").append("\">")
                .append(String.join("<br/>", cells.get(i).lines().map(this::text).toList())).append("</").append(tag).append('>');
        });
        html.append("</tr>");
    }

    /** Columns are set from left to right whatever the language: those of a paper that reads from the right come in reverse. */
    private <T> List<T> across(List<T> columns) {
        if (!paper.isRightToLeft()) {
            return columns;
        }
        var reversed = new ArrayList<>(columns);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Numbers stand below each other at the end of the line, all else at its beginning. */
    private String side(Column column) {
        return (column.number() == paper.isRightToLeft() ? "left" : "right") + (column.number() ? " number" : "");
    }

    private void element(String tag, String content) {
        html.append('<').append(tag).append(direction(content)).append('>').append(text(content)).append("</").append(tag).append('>');
    }

    private String spans(Paragraph paragraph) {
        var written = new StringBuilder();
        paragraph.spans().forEach(span -> written.append(span(span)));
        return written.toString();
    }

    private String span(Span span) {
        var content = span.strong() ? "<strong>" + text(span.text()) + "</strong>" : text(span.text());
        return span.link() == null ? content : "<a href=\"%s\" title=\"%s\">%s</a>".formatted(escaped(span.link().toString()), escaped(span.text()), content);
    }

    private static String plain(Paragraph paragraph) {
        return String.join("", paragraph.spans().stream().map(Span::text).toList());
    }

    private String direction(String content) {
        return direction(content, "");
    }

    private String direction(String content, String others) {
        var names = (others + " " + (paper.readsFromTheRight(content) == paper.isRightToLeft() ? "" : side(!paper.isRightToLeft()))).strip();
        return names.isEmpty() ? "" : " class=\"" + names + "\"";
    }

    private static String side(boolean rightToLeft) {
        return rightToLeft ? "rtl" : "ltr";
    }

    private String text(String content) {
        return Arrays.stream(MINUS.split(content, -1)).map(this::escaped).collect(Collectors.joining(MARK_OF_MINUS));
    }

    private String escaped(String content) {
        var written = new StringBuilder();
        fonts.printable(content).codePoints().filter(PaperHtml::isAllowed).forEach(letter -> {
            switch (letter) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                default -> written.appendCodePoint(letter);
            }
        });
        return written.toString();
    }

    /** XML 1.0, section 2.2; nor marks of direction, which fonts would show. */
    private static boolean isAllowed(int letter) {
        return MARKS_OF_DIRECTION.indexOf(letter) < 0 && (letter == '\t' || letter == '\n' || letter >= ' ' && letter <= 0xD7FF || letter >= 0xE000 && letter <= 0xFFFD || letter >= 0x10000);
    }
}
