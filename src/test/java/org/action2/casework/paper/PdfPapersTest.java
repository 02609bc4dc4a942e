package org.action2.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.action2.casework.paper.Paper.Bullets;
import org.action2.casework.paper.Paper.Column;
import org.action2.casework.paper.Paper.Fact;
import org.action2.casework.paper.Paper.Facts;
import org.action2.casework.paper.Paper.Grid;
import org.action2.casework.paper.Paper.Heading;
import org.action2.casework.paper.Paper.Lines;
import org.action2.casework.paper.Paper.Paragraph;
import org.action2.casework.paper.Paper.Quotation;
import org.action2.casework.paper.Paper.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPapersTest {

    private static final float RIGHT_EDGE = (210 - 22) / 25.4f * 72 + 0.5f; // A4 without its margin

    private final PdfPapers papers = new PdfPapers(new Fonts());

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void everyLanguageIsSetAsPdfUa(String language) throws IOException {
        assertThat(new PdfUnderTest(written(SamplePapers.in(language))).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru"})
    void sentencesAreRealText(String language) throws IOException {
        var paper = SamplePapers.in(language);
        var sentence = ((Paragraph) paper.blocks().get(1)).spans().get(0).text();

        assertThat(new PdfUnderTest(written(paper)).text()).contains(paper.title(), sentence, "40,000.00", "CCPR/C/KEN/CO/4#12", "肯尼亚 Кения", "A2/2026/0001 · 1");
    }

    @Test
    void arabicIsRealTextWithItsFiguresTheRightWayRound() throws IOException {
        assertThat(new PdfUnderTest(written(SamplePapers.in("ar"))).text()).contains("SF-KEN-2026-0001", "40,000.00", "المساعدة القانونية", "القرار بشأن طلبكم");
    }

    @Test
    void theSamePaperGivesTheSameBytes() throws IOException {
        assertThat(written(SamplePapers.in("en"))).isEqualTo(written(SamplePapers.in("en")));
    }

    @Test
    void whatPeopleWriteIsTextAndNothingElse() throws IOException {
        var typed = "<script>x</script> &amp; \"quoted\" <b>bold</b> \u0000\u0008 end";
        var pdf = new PdfUnderTest(written(paper(List.of(Paragraph.of(typed)))));

        assertThat(pdf.text()).contains("<script>x</script> &amp; \"quoted\" <b>bold</b>").contains("end");
        assertThat(pdf.faults()).isEmpty();
    }

    @Test
    void signsThatNoFontHasAreSeenToBeMissing() throws IOException {
        var pdf = new PdfUnderTest(written(paper(List.of(Paragraph.of("Well done 🎉 indeed")))));

        assertThat(pdf.text()).contains("Well done \uFFFD indeed");
        assertThat(pdf.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"የሰብአዊ መብቶች", "ადამიანის უფლებები", "Մարդու իրավունքներ", "זכויות אדם", "สิทธิมนุษยชน", "ສິດທິມະນຸດ", "인권 보호", "मानव अधिकार"})
    void lettersOfCountryOfficesAreSet(String words) throws IOException {
        var pdf = new PdfUnderTest(written(paper(List.of(Paragraph.of(words), new Heading(2, words)))));

        assertThat(papers.unprintable("", List.of(Paragraph.of(words)))).isEmpty();
        assertThat(pdf.text()).doesNotContain("\uFFFD");
        assertThat(pdf.faults()).isEmpty();
    }

    @Test
    void lettersThatNoFontHasAreNamed() {
        assertThat(papers.unprintable("Well 🎉", List.of(Paragraph.of("done 🎉 肯尼亚 Кения كينيا\n"), new Lines(List.of("\u1780"))))).containsExactly("🎉", "\u1780");
    }

    @Test
    void longWordsAreBrokenWhereverTheyStand() throws IOException {
        var word = "Unabhaengigkeitsklauseln_".repeat(8);
        var address = "https://example.org/" + "documents/of-the/committee?".repeat(9);
        var pdf = new PdfUnderTest(written(new Paper(Locale.ENGLISH, word, "A letter", "Action 2", "A2/2026/0001", Instant.parse("2026-12-01T08:00:00Z"), List.of(Paragraph.of("Before " + word + " after"),
            Paragraph.of(address), new Heading(2, word), new Quotation(word, address), new Bullets(List.of(Paragraph.of(word), Paragraph.of("See " + address))), new Lines(List.of(word, address)),
            Paper.paragraph(Span.of("At "), Span.strong(word), new Span(address, false, URI.create("https://example.org"))), new Facts(word, List.of(new Fact(word, address))),
            new Grid(word, List.of(Column.text(word, 1), Column.number("Amount", 1)), List.of(List.of(address, "1.00")), null)))));

        assertThat(pdf.glyphs()).hasSizeGreaterThan(3_000).allSatisfy(glyph -> assertThat(glyph.right()).as(glyph.toString()).isLessThanOrEqualTo(RIGHT_EDGE));
        assertThat(pdf.faults()).isEmpty();
    }

    @Test
    void aMinusStandsLeftOfItsNumberBetweenArabicWords() throws IOException {
        var pdf = new PdfUnderTest(written(new Paper(Locale.forLanguageTag("ar"), "عنوان", "عنوان", "Action 2", "A2", Instant.parse("2026-12-01T08:00:00Z"),
            List.of(Paragraph.of("بلغ الرصيد \u200E-1,234.00 USD في نهاية الفترة"), new Lines(List.of("\u200E-1.00"))))));

        var minus = pdf.glyphs().stream().filter(glyph -> glyph.text().equals("-")).toList();
        assertThat(minus).hasSize(2).allSatisfy(sign -> assertThat(pdf.glyphs()).anyMatch(one -> one.text().equals("1") && one.line() == sign.line() && Math.abs(one.left() - sign.right()) < 2));
        assertThat(pdf.glyphs()).noneMatch(glyph -> glyph.text().contains("\u200E"));
        assertThat(pdf.faults()).isEmpty();
    }

    @Test
    void anEnglishEntryInAnArabicPaperEndsAtItsRight() throws IOException {
        var pdf = new PdfUnderTest(written(new Paper(Locale.forLanguageTag("ar"), "عنوان", "عنوان", "ع", "ع", Instant.parse("2026-12-01T08:00:00Z"),
            List.of(new Bullets(List.of(Paragraph.of("An English entry.")))))));

        var stop = pdf.glyphs().stream().filter(glyph -> glyph.text().equals(".")).findFirst().orElseThrow();
        assertThat(pdf.glyphs().stream().filter(glyph -> glyph.line() == stop.line())).allMatch(glyph -> glyph.left() <= stop.left());
        assertThat(pdf.faults()).isEmpty();
    }

    @Test
    void tablesWithoutRowsSaySo() throws IOException {
        var pdf = new PdfUnderTest(written(paper(List.of(new Grid("Lines", List.of(Column.text("Category", 2), Column.number("Amount", 1)), List.of(), null)))));

        assertThat(pdf.text()).contains("Category Amount – –");
        assertThat(pdf.faults()).isEmpty();
    }

    @Test
    void longTablesRepeatTheirHeadOnEveryPage() throws IOException {
        var rows = IntStream.range(0, 120).mapToObj(row -> List.of("Line " + row, "1.00")).toList();
        var pdf = new PdfUnderTest(written(paper(List.of(new Grid("Lines", List.of(Column.text("Category", 2), Column.number("Amount", 1)), rows, null)))));

        assertThat(pdf.text().split("Category Amount", -1)).hasSizeGreaterThan(3);
        assertThat(pdf.faults()).isEmpty();
    }

    private static Paper paper(List<Paper.Block> blocks) {
        return new Paper(Locale.ENGLISH, "A letter", "A letter", "Action 2", "A2/2026/0001", Instant.parse("2026-12-01T08:00:00Z"), blocks);
    }

    private byte[] written(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        papers.write(paper, out);
        return out.toByteArray();
    }
}
