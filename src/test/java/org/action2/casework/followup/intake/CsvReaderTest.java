package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in text, as Excel, LibreOffice and people write them. */
class CsvReaderTest {

    private static final String HEADER = "Text,Countries Concerned,Reccomending Body,Document Symbol,Themes,Type\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everySeparatorAndLineEndIsRead(String separator) throws IOException {
        for (var lineEnd : new String[] {"\n", "\r\n", "\r"}) {
            var text = (HEADER + "\"9. Care, rest; and | more\",- Kenya,- CAT,CAT/C/KEN/CO/3,\"- Health\n- Education\",\n10. Say \"\"no\"\".,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n")
                .replace(", rest", "~ rest").replace(",", separator).replace("~", ",").replace("\n", lineEnd);
            var read = read(text);

            assertThat(read.format()).isEqualTo(ExportFormat.CSV);
            assertThat(read.rows()).containsExactly(2, 3);
            assertThat(read.values(Column.TEXT).get(0)).isEqualTo("9. Care, rest; and | more");
            assertThat(read.values(Column.THEMES).get(0)).isEqualTo("- Health" + lineEnd + "- Education");
            assertThat(read.values(Column.SYMBOL)).containsOnly("CAT/C/KEN/CO/3");
            assertThat(read.summary().sheets()).isEmpty();
        }
    }

    @Test
    void separatorThatTheFirstLineNamesIsTakenAndTheLineIsNoRow() throws IOException {
        var read = read("\uFEFFsep=^\r\n" + (HEADER + "9. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3").replace(',', '^'));

        assertThat(read.rows()).containsExactly(2);
        assertThat(read.values(Column.TEXT)).containsExactly("9. Care.");
    }

    @Test
    void headerIsFoundBelowTitlesAndTotalsAreSaid() throws IOException {
        var read = read("Universal Human Rights Index,,,\n\"Filters: Kenya, CAT\"\n\n" + HEADER + "9. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n\n\"Total, all bodies\",1,,,,\nSource: OHCHR\n");

        assertThat(read.rows()).containsExactly(5);
        assertThat(read.notes()).contains("row 7, \"Total, all bodies\"; row 8, \"Source: OHCHR\"");
    }

    @Test
    void totalWithFewerCellsThanTheHeaderIsARemark() throws IOException {
        var read = read(HEADER + "9. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\nTotal,1\n10. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n");

        assertThat(read.rows()).containsExactly(2, 4);
        assertThat(read.notes()).contains("row 3, \"Total\"");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-8,\uFEFF", "UTF-8,''"})
    void everyEncodingOfSpreadsheetProgramsIsRead(String charset, String mark) throws IOException {
        var file = folder.resolve("export.txt");
        Files.write(file, (mark + HEADER.replace(',', '\t') + "9. Egalité – égalité.\t- Kenya\t- CAT\tCAT/C/KEN/CO/3\t\t\r\n").getBytes(Charset.forName(charset)));

        assertThat(ReadFile.of(file).values(Column.TEXT)).containsExactly("9. Egalité – égalité.");
    }

    @Test
    void tableThatIsCalledAWorkbookIsRead() throws IOException {
        var file = Files.writeString(folder.resolve("export.xls"), HEADER.replace(',', '\t') + "9. Care.\t- Kenya\t- CAT\tCAT/C/KEN/CO/3\t\t\n");

        assertThat(ReadFile.of(file).rows()).containsExactly(2);
    }

    @Test
    void quotationMarkThatIsNeverClosedCostsItsRowOnly() throws IOException {
        var text = new StringBuilder(HEADER);
        for (var i = 1; i <= 9; i++) {
            text.append(i == 5 ? "\"5. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n" : i + ". Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n");
        }
        var read = read(text.toString());

        assertThat(read.rows()).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(read.records().get(4).fault()).isEqualTo("A quotation mark that the row opens is never closed; it stands in line 6 of the file.");
        assertThat(read.records().stream().filter(row -> row.fault() != null)).hasSize(1);
    }

    @Test
    void quotationMarkThatALaterRowClosesIsNamedWithItsLines() throws IOException {
        var read = read(HEADER + "\"1. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n2. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,\"- Health, care\",\n3. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n");

        assertThat(read.records().get(0).fault()).contains("cells").contains("from line 2 to 3");
        assertThat(read.records().get(1)).matches(row -> row.fault() == null && row.values().get(Column.TEXT).startsWith("3."));
    }

    @Test
    void rowThatGoesOnAndOnIsStopped() throws IOException {
        var read = read(HEADER + "1. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n\"" + "word ".repeat(1_000_000) + "\n3. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n");

        assertThat(read.rows()).containsExactly(2, 3, 4);
        assertThat(read.records().get(1).fault()).contains("never closed");
    }

    @Test
    void manyRowsWithoutAnEndRefuseTheFile() {
        assertThatThrownBy(() -> read(HEADER + ("\"" + "word ".repeat(300_000) + "\n").repeat(21))).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void rowWithMoreCellsThanTheHeaderIsNamed() throws IOException {
        var read = read(HEADER + "1. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n2. Care, rest, more.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n3. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n");

        assertThat(read.records().get(1).fault()).startsWith("The row has 8 cells and the header 6.");
        assertThat(read.records().stream().filter(row -> row.fault() != null)).hasSize(1);
    }

    @Test
    void separatorAtTheEndOfEveryRowIsNoCell() throws IOException {
        var read = read(HEADER + "1. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,,\n2. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,,\n");

        assertThat(read.records()).hasSize(2).allMatch(row -> row.fault() == null);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void rowWithFewerCellsIsReadIfWhatIsNeededIsThere() throws IOException {
        var read = read(HEADER + "1. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3\n2. Care.,- Kenya\n3. Care.,- Kenya,- CAT,CAT/C/KEN/CO/3,,\n");

        assertThat(read.records().stream().map(row -> row.fault() == null)).containsExactly(true, false, true);
        assertThat(read.records().get(1).fault()).startsWith("The row has 2 cells and the header 6.");
        assertThat(read.notes()).isEqualTo("1 row has fewer cells than the header, first in row 2; those that are missing were read as empty.");
    }

    @Test
    void refusalSaysWhichRowComesNearest() {
        assertThatThrownBy(() -> read("Recommendations\nText;Countries Concerned;Document Symbol\na;b;c\n")).isInstanceOf(UnreadableFileException.class)
            .hasMessageContaining("Row 2 comes closest; it has no \"Recommending Body\".");
        assertThatThrownBy(() -> read("Dear colleague,\nplease find attached")).hasMessageContaining("begins with \"Dear colleague,\"");
        assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("no row below");
    }

    @Test
    void bytesThatAreCalledCsvAreRefused() throws IOException {
        var bytes = new byte[5000];
        new java.util.Random(1).nextBytes(bytes);
        bytes[0] = 'x';
        var file = Files.write(folder.resolve("export.csv"), bytes);

        assertThatThrownBy(() -> ReadFile.of(file)).isInstanceOf(UnreadableFileException.class);
    }

    private ReadFile read(String text) throws IOException {
        return ReadFile.of(Files.writeString(folder.resolve("export.csv"), text, StandardCharsets.UTF_8));
    }
}
