package org.action2.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.action2.casework.paper.Paper.Column;
import org.action2.casework.paper.Paper.Grid;
import org.action2.casework.paper.Paper.Paragraph;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocxPapersTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void saysWhatThePaperSays(String language) throws IOException {
        var paper = SamplePapers.in(language);
        try (var document = written(paper); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains(paper.title(), "28,000.00", "肯尼亚 Кения كينيا", "CCPR/C/KEN/CO/4#12", "A2/2026/0001");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo(paper.title());
        }
    }

    @Test
    void headingsListsAndTablesAreSuch() throws IOException {
        try (var document = written(SamplePapers.in("en"))) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getStyle).contains("Title", "Heading1", "Normal", "ListBullet", "Quote", "Caption");
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getStyle).distinct()).allMatch(style -> document.getStyles().styleExist(style));
            var table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(3).getCell(1).getText()).isEqualTo("40,000.00");
        }
    }

    @Test
    void arabicReadsFromTheRight() throws IOException {
        try (var document = written(SamplePapers.in("ar"))) {
            assertThat(document.getParagraphs().get(0).getCTP().getPPr().isSetBidi()).isTrue();
            assertThat(document.getTables().get(0).getCTTbl().getTblPr().isSetBidiVisual()).isTrue();
        }
    }

    @Test
    void onlyWordsFromTheRightAreMarkedSoAndBoldOnesAreBold() throws IOException {
        var paper = new Paper(Locale.forLanguageTag("ar"), "عنوان", "عنوان", "ع", "ع", Instant.parse("2026-12-01T08:00:00Z"), List.of(Paragraph.of("بلغ الرصيد"), Paragraph.of("An English sentence."),
            new Grid("جدول", List.of(Column.text("بند", 1), Column.number("مبلغ", 1)), List.of(List.of("بند", "\u200E-1,234.00")), null)));
        try (var document = written(paper)) {
            var arabic = document.getParagraphs().get(1);
            var english = document.getParagraphs().get(2);
            assertThat(arabic.getCTP().getPPr().isSetBidi()).isTrue();
            assertThat(arabic.getRuns().get(0).getCTR().getRPr().sizeOfRtlArray()).isEqualTo(1);
            assertThat(english.getCTP().getPPr().isSetBidi()).isFalse();
            assertThat(english.getRuns().get(0).getCTR().getRPr().sizeOfRtlArray()).isZero();
            var row = document.getTables().get(0).getRow(1);
            assertThat(row.getCell(0).getParagraphs().get(0).getRuns().get(0).getCTR().getRPr().sizeOfBCsArray()).isEqualTo(1);
            assertThat(row.getCell(1).getParagraphs().get(0).getRuns().get(0).getCTR().getRPr().sizeOfRtlArray()).isZero();
        }
    }

    private static XWPFDocument written(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        new DocxPapers().write(paper, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }
}
