package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of a sheet are its header, its records and neither, and which sheet of a workbook is read. */
class TablesTest {

    @TempDir
    private Path folder;

    @Test
    void headerIsFoundBelowATitleFiltersAndBlankRows() throws IOException {
        var read = read(new Book().sheet("Export", Book.row(1, "", "Universal Human Rights Index"), Book.row(2, "Filters: Text; Countries: Kenya"), Book.row(3, " "),
            Book.row(5, "", "Text", "Countries Concerned", "Reccomending Body", "Document Symbol"), Book.row(6, "", "9. Care.", "- Kenya", "- CAT", "CAT/C/KEN/CO/3")));

        assertThat(read.rows()).containsExactly(6);
        assertThat(read.values(Column.TEXT)).containsExactly("9. Care.");
    }

    @Test
    void headerInTheFiftiethRowIsFoundAndLaterNotLookedFor() throws IOException {
        assertThat(read(new Book().sheet("Export", titles(49, Book.header(50), Book.recommendation(51, 9)))).rows()).containsExactly(51);
        assertThatThrownBy(() -> read(new Book().sheet("Export", titles(50, Book.header(51), Book.recommendation(52, 9))))).hasMessageContaining("first 50 rows");
    }

    private static String[] titles(int count, String... rest) {
        return java.util.stream.Stream.concat(IntStream.rangeClosed(1, count).mapToObj(row -> Book.row(row, "Title " + row)), java.util.Arrays.stream(rest)).toArray(String[]::new);
    }

    @Test
    void refusalSaysWhichRowComesNearestAndWhatItLacks() {
        assertThatThrownBy(() -> read(new Book().sheet("Export", Book.row(1, "Recommendations"), Book.row(3, "Text", "Country of birth", "Document Symbol"), Book.row(4, "a", "b", "c"))))
            .hasMessage("No row of the sheet \"Export\" has all columns of a UHRI export; its first 50 rows were checked. Row 3 comes closest; it has no "
                + "\"Countries Concerned\", \"Recommending Body\".")
            .isInstanceOfSatisfying(UnreadableFileException.class, e -> {
                assertThat(e.faults()).extracting(FileFault::column).contains("Countries Concerned", "Recommending Body").doesNotContain("Text", "Document Symbol");
                assertThat(e.faults()).allMatch(fault -> fault.row() == 3);
            });
    }

    @Test
    void repeatedHeaderIsNoRecordAndTellsTheOrderOfWhatFollows() throws IOException {
        var read = read(new Book().sheet("Export", Book.header(1), Book.recommendation(2, 8), Book.header(3), Book.recommendation(4, 9),
            Book.row(5, "Document Symbol", "Text", "Recommending Body", "Countries Concerned"), Book.row(6, "CAT/C/KEN/CO/3", "10. Rest.", "- CAT", "- Kenya")));

        assertThat(read.rows()).containsExactly(2, 4, 6);
        assertThat(read.values(Column.SYMBOL)).containsOnly("CAT/C/KEN/CO/3");
        assertThat(read.notes()).isEqualTo("The header is repeated in rows 3, 5, which is not read as a recommendation.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "Total: 2", "Source: Universal Human Rights Index", "Generated on 3 May 2025", "© OHCHR 2025", "Fuente: OACDH", "Итого: 2",
        "المصدر: المفوضية", "资料来源：人权高专办", "Downloaded by the secretariat", "Kenya, all bodies"})
    void remarkBelowTheTableIsNoRecordAndSaid(String remark) throws IOException {
        var read = read(new Book().sheet("Export", Book.header(1), Book.recommendation(2, 8), Book.recommendation(3, 9), Book.row(5, remark)));

        assertThat(read.rows()).containsExactly(2, 3);
        assertThat(read.notes()).contains("row 5, \"" + remark + "\"");
        assertThat(read.summary().sheets()).containsExactly(new FileSummary.Sheet("Export", 2, true));
    }

    @Test
    void totalWithANumberOrAFormulaIsNoRecord() throws IOException {
        var read = read(new Book().sheet("Export", Book.header(1), Book.recommendation(2, 8), Book.row(3, "Subtotal", "", "1"), Book.recommendation(4, 9),
            Book.cells(5, "", Exports.text("Total") + Exports.formula("COUNTA(A2:A4)"))));

        assertThat(read.rows()).containsExactly(2, 4);
        assertThat(read.notes()).contains("row 3, \"Subtotal\"; row 5, \"Total\"");
    }

    /** It may be a record that lost its other values, so somebody has to see it among those that are rejected. */
    @Test
    void rowWithOneValueBetweenRecordsStaysARecord() throws IOException {
        var read = read(new Book().sheet("Export", Book.header(1), Book.row(2, "7. Notes be taken of care."), Book.recommendation(3, 8)));

        assertThat(read.rows()).containsExactly(2, 3);
    }

    @Test
    void sheetWithMostRowsIsReadAndAllWithRowsAreSaid() throws IOException {
        var read = read(several(), null);

        assertThat(read.values(Column.TEXT)).containsExactly("8. The Committee recommends care.", "9. The Committee recommends care.");
        assertThat(read.summary().sheets()).containsExactly(new FileSummary.Sheet("CAT", 1, false), new FileSummary.Sheet("CEDAW", 2, true), new FileSummary.Sheet("Old", 3, false));
        assertThat(read.notes()).contains("3 sheets with recommendations: \"CAT\" (1 row), \"CEDAW\" (2 rows), \"Old\" (3 rows, hidden). Only \"CEDAW\" was read");
    }

    @Test
    void sheetThatIsNamedIsReadEvenIfHidden() throws IOException {
        assertThat(read(several(), "CAT").rows()).containsExactly(2);
        assertThat(read(several(), "old").records()).hasSize(3);
        assertThat(read(several(), "Old").notes()).contains("that was read is hidden");
        assertThat(read(several(), "Old").summary().sheets()).extracting(FileSummary.Sheet::isRead).containsExactly(false, false, true);
    }

    @Test
    void unknownSheetIsRefusedWithTheNamesOfAll() {
        assertThatThrownBy(() -> read(several(), "CRPD")).isInstanceOf(UnreadableFileException.class)
            .hasMessage("The workbook has no sheet \"CRPD\". Its sheets are: \"About\", \"CAT\", \"CEDAW\", \"Old\".");
        assertThatThrownBy(() -> read(several(), "About")).isInstanceOf(UnreadableFileException.class).hasMessageContaining("No row of the sheet \"About\"");
    }

    private static Book several() {
        return new Book().sheet("About", Book.row(1, "Read me")).sheet("CAT", Book.header(1), Book.recommendation(2, 7))
            .sheet("CEDAW", Book.header(3), Book.recommendation(4, 8), Book.recommendation(5, 9))
            .hidden("Old", Book.header(1), Book.recommendation(2, 1), Book.recommendation(3, 2), Book.recommendation(4, 3));
    }

    @Test
    void hiddenSheetIsReadIfNoOtherHasRows() throws IOException {
        var read = read(new Book().sheet("About", Book.row(1, "Read me")).hidden("Export", Book.header(1), Book.recommendation(2, 9)));

        assertThat(read.rows()).containsExactly(2);
        assertThat(read.notes()).contains("The sheet \"Export\" that was read is hidden.");
    }

    @Test
    void workbookWithEmptySheetsIsRefused() {
        assertThatThrownBy(() -> read(new Book().sheet("One").sheet("Two"))).hasMessage("The sheets of the workbook are empty.");
        assertThatThrownBy(() -> read(new Book().sheet("One").sheet("Two", Book.header(1)))).hasMessageContaining("\"Two\" has its header, but no row");
    }

    @Test
    void hiddenAndFilteredRowsAreReadAndSaid() throws IOException {
        var hidden = Book.recommendation(3, 9).replace("<row ", "<row hidden=\"1\" ");
        var read = read(new Book().sheet("Export", Book.header(1), Book.recommendation(2, 8), hidden, Book.recommendation(4, 10)));

        assertThat(read.rows()).containsExactly(2, 3, 4);
        assertThat(read.notes()).isEqualTo("A row is hidden in the sheet, by hand or by a filter; it was read as all others.");
    }

    @Test
    void datesCountedFrom1904AreMadeThoseOf1900AndNoOtherNumbers() throws IOException {
        var cells = Exports.text("9. Care.") + Exports.text("- Kenya") + Exports.text("- CAT") + Exports.text("CAT/C/KEN/CO/3");
        var read = read(new Book().datesFrom1904().sheet("Export", Book.header(1), Book.cells(2, "", cells + "<c><v>44138</v></c><c><v>44138</v></c>"),
            Book.cells(3, "", cells + "<c t=\"d\"><v>2024-11-04</v></c>"), Book.cells(4, "", cells + Exports.text("4 Nov 2024")), Book.cells(5, "", cells + "<c><v>44138.5</v></c>")));

        assertThat(read.values(Column.PUBLICATION_DATE)).containsExactly("45600", "2024-11-04", "4 Nov 2024", "45600.5");
        assertThat(read.values(Column.THEMES).get(0)).isEqualTo("44138");
    }

    @Test
    void everyKindOfCellIsRead() throws IOException {
        var shared = "<si><r><rPr><b/></rPr><t>9. </t></r><r><t xml:space=\"preserve\">Care_x000D_.</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si>";
        var read = read(new Book().shared(shared, "<si><t>- Kenya</t></si>").sheet("Export", Book.header(1), Book.cells(2, "", "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
            + "<c t=\"str\"><v>- CAT</v></c><c t=\"inlineStr\"><is><r><t>CAT/C/</t></r><r><t>KEN/CO/3</t></r></is></c><c><v>45600</v></c><c t=\"b\"><v>1</v></c>"),
            Book.cells(3, "", "<c t=\"s\"><v>7</v></c>" + Exports.text("- Kenya")), Book.cells(4, "", Exports.text("9. Care.") + "<c t=\"e\"><v>#REF!</v></c>"),
            Book.cells(5, "", "<c r=\"B5\" t=\"s\"><v>1</v></c><c r=\"A5\" t=\"str\"><f>A4</f><v>9</v></c>")));

        assertThat(read.records().get(0).values()).containsAllEntriesOf(java.util.Map.of(Column.TEXT, "9. Care\r.", Column.COUNTRIES, "- Kenya", Column.BODY, "- CAT",
            Column.SYMBOL, "CAT/C/KEN/CO/3", Column.PUBLICATION_DATE, "45600", Column.THEMES, "TRUE"));
        assertThat(read.records().get(1).fault()).contains("refers to a text");
        assertThat(read.records().get(2)).matches(row -> row.faultColumn().equals("Countries Concerned") && row.fault().contains("#REF!"));
        assertThat(read.records().get(3)).matches(row -> row.faultColumn().equals("Text") && row.fault().contains("formula"));
    }

    @Test
    void strictWorkbookIsReadAsOthersAre() throws IOException {
        var read = read(new Book().strict().shared("<si><t>9. Care.</t></si>").sheet("About").sheet("Export", Book.header(1),
            Book.cells(2, "", "<c t=\"s\"><v>0</v></c>" + Exports.text("- Kenya") + Exports.text("- CAT") + Exports.text("CAT/C/KEN/CO/3") + "<c t=\"d\"><v>2024-11-04T00:00:00</v></c>")));

        assertThat(read.values(Column.TEXT)).isEqualTo(List.of("9. Care."));
        assertThat(read.values(Column.PUBLICATION_DATE)).containsExactly("2024-11-04T00:00:00");
        assertThat(read.summary().sheets()).containsExactly(new FileSummary.Sheet("Export", 1, true));
    }

    @Test
    void damageWithinASheetSaysHowFarItWasRead() {
        assertThatThrownBy(() -> read(new Book().sheet("Export", Book.header(1), Book.recommendation(2, 9), "<row r=\"3\"><c></row>")))
            .isInstanceOf(UnreadableFileException.class).hasMessageContaining("The sheet \"Export\" is damaged").hasMessageContaining("row 3");
    }

    private ReadFile read(Book book) throws IOException {
        return read(book, null);
    }

    private ReadFile read(Book book, String sheet) throws IOException {
        return ReadFile.of(book.write(folder.resolve("book.xlsx")), sheet);
    }
}
