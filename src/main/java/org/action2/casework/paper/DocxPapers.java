package org.action2.casework.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.stereotype.Component;

/** Writes papers for those who edit them further, with headings, lists and tables that a word processor knows as such. */
@Component
public class DocxPapers {

    private static final int TEXT_WIDTH = 9412; // A4 without its margins, in twentieths of a point
    private static final int MARGIN_SIDE = 1247;
    private static final int MARGIN_TOP = 1701;

    /** @param out is left open */
    public void write(Paper paper, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            new Writer(paper, document).write();
            document.write(out);
        }
    }

    private record Writer(Paper paper, XWPFDocument document) {

        void write() throws IOException {
            style();
            page();
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(paper.title());
            properties.setSubjectProperty(paper.about());
            properties.setCreated(Optional.of(Date.from(paper.at())));
            properties.getUnderlyingProperties().setLanguageProperty(paper.language().toLanguageTag());
            head();
            paragraph("Title", List.of(Span.of(paper.title())));
            paper.blocks().forEach(this::add);
        }

        private void style() throws IOException {
            try (var in = Objects.requireNonNull(DocxPapers.class.getResourceAsStream("/paper/styles.xml"))) {
                document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
            } catch (XmlException e) {
                throw new IOException("The styles of papers can't be read.", e);
            }
            var bullets = CTAbstractNum.Factory.newInstance();
            var level = bullets.addNewLvl();
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
            level.addNewLvlText().setVal("•");
            var place = level.addNewPPr().addNewInd();
            place.setLeft(360);
            place.setHanging(260);
            var numbering = document.createNumbering();
            numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(bullets)));
        }

        private void page() {
            var section = document.getDocument().getBody().addNewSectPr();
            var size = section.addNewPgSz();
            size.setW(11906);
            size.setH(16838);
            var margins = section.addNewPgMar();
            margins.setLeft(MARGIN_SIDE);
            margins.setRight(MARGIN_SIDE);
            margins.setTop(MARGIN_TOP);
            margins.setBottom(MARGIN_TOP);
            margins.setHeader(720);
            margins.setFooter(720);
            if (paper.isRightToLeft()) {
                section.addNewBidi();
            }
        }

        private void head() {
            fill(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), "Header", List.of(Span.of(paper.head())));
            var foot = fill(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), "Footer", List.of(Span.of(paper.foot() + " · ")));
            foot.getCTP().addNewFldSimple().setInstr("PAGE");
        }

        private void add(Block block) {
            if (block instanceof Heading heading) {
                paragraph("Heading" + (heading.level() - 1), List.of(Span.of(heading.text())));
            } else if (block instanceof Paragraph paragraph) {
                paragraph("Normal", paragraph.spans());
            } else if (block instanceof Quotation quotation) {
                quotation.text().strip().lines().filter(line -> !line.isBlank()).forEach(line -> paragraph("Quote", List.of(Span.of(line))));
                if (quotation.source() != null) {
                    paragraph("Quote", List.of(Span.of(quotation.source())));
                }
            } else if (block instanceof Bullets bullets) {
                bullets.items().forEach(item -> paragraph("ListBullet", item.spans()));
            } else if (block instanceof Lines lines) {
                lines(paragraph("Normal", List.of()), String.join("\n", lines.lines()));
            } else if (block instanceof Facts facts) {
                table(facts.caption(), List.of(Column.text("", 1), Column.text("", 2)), false,
                    facts.facts().stream().map(fact -> List.of(fact.name(), fact.value())).toList(), null);
            } else if (block instanceof Grid grid) {
                table(grid.caption(), grid.columns(), true, grid.rows(), grid.total());
            }
        }

        private XWPFParagraph paragraph(String style, List<Span> spans) {
            return fill(document.createParagraph(), style, spans);
        }

        private XWPFParagraph fill(XWPFParagraph paragraph, String style, List<Span> spans) {
            paragraph.setStyle(style);
            if (paper.readsFromTheRight(spans.stream().map(Span::text).collect(Collectors.joining()))) {
                paragraph.getCTPPr().addNewBidi();
            }
            spans.forEach(span -> {
                var run = span.link() == null ? paragraph.createRun() : paragraph.createHyperlinkRun(span.link().toString());
                if (span.link() != null) {
                    run.setStyle("Hyperlink");
                } else if (span.strong()) {
                    run.setStyle("Strong");
                }
                run.setText(span.text());
                speak(run, span.text());
            });
            return paragraph;
        }

        private void lines(XWPFParagraph paragraph, String text) {
            var run = paragraph.createRun();
            var lines = text.lines().toList();
            for (var i = 0; i < lines.size(); i++) {
                if (i > 0) {
                    run.addBreak();
                }
                run.setText(lines.get(i));
            }
            speak(run, text);
        }

        /** Says in which language a text is, and which way it reads: a number or a name between words that read from the right does not, and its minus stays before it. */
        private void speak(XWPFRun run, String text) {
            var properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
            if (Paper.hasLettersFromTheRight(text)) {
                properties.addNewRtl();
                properties.addNewLang().setBidi(paper.language().toLanguageTag());
            } else {
                properties.addNewLang().setVal(paper.language().toLanguageTag());
            }
        }

        private void table(String caption, List<Column> columns, boolean headed, List<List<String>> rows, @Nullable List<String> total) {
            paragraph("Caption", List.of(Span.of(caption)));
            var table = document.createTable(rows.size() + (headed ? 1 : 0) + (total == null ? 0 : 1), columns.size());
            table.getCTTbl().getTblPr().unsetTblBorders();
            table.setStyleID("TableGrid");
            table.getCTTbl().getTblPr().addNewTblCaption().setVal(caption);
            if (paper.isRightToLeft()) {
                table.getCTTbl().getTblPr().addNewBidiVisual();
            }
            var next = 0;
            if (headed) {
                table.getRow(0).setRepeatHeader(true);
                row(table, next++, columns.stream().map(Column::label).toList(), columns, true);
            }
            for (var cells : rows) {
                row(table, next++, cells, columns, false);
            }
            if (total != null) {
                row(table, next, total, columns, true);
            }
            paragraph("Normal", List.of());
        }

        private void row(XWPFTable table, int number, List<String> cells, List<Column> columns, boolean strong) {
            var row = table.getRow(number);
            row.setCantSplitRow(true);
            var whole = columns.stream().mapToInt(Column::width).sum();
            for (var i = 0; i < cells.size(); i++) {
                cell(row, i, cells.get(i), columns.get(i), strong || i == 0, TEXT_WIDTH * columns.get(i).width() / whole);
            }
        }

        private void cell(XWPFTableRow row, int column, String text, Column kind, boolean strong, int width) {
            var cell = row.getCell(column);
            cell.setWidth(String.valueOf(width));
            cell.setWidthType(TableWidthType.DXA);
            var paragraph = cell.getParagraphs().get(0);
            fill(paragraph, "Normal", List.of());
            lines(paragraph, text);
            paragraph.getRuns().get(0).setBold(strong);
            if (strong) {
                paragraph.getRuns().get(0).getCTR().getRPr().addNewBCs();
            }
            if (kind.number()) {
                paragraph.setAlignment(ParagraphAlignment.END);
            }
        }
    }
}
