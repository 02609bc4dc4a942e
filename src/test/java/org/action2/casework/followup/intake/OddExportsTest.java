package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that somebody wrote to do harm: refused as a file, or row by row with a reason, and in no time that grows faster than they do. */
class OddExportsTest {

    private static final Map<Column, String> GOOD = Map.of(Column.TEXT, "9. The Committee recommends care.", Column.COUNTRIES, "Kenya", Column.BODY, "CAT",
        Column.SYMBOL, "CAT/C/KEN/CO/3", Column.TYPE, "Recommendations");

    @TempDir
    private Path folder;

    private final RowInterpreter interpreter = new RowInterpreter(ExportFormat.JSON, new Countries(), Set.of("KEN"));

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"})
    void documentTypeInAnyPartOfAWorkbookRefusesIt(String part) throws IOException {
        var file = Exports.export().recommendation(1, "Good").write(folder.resolve("export.xlsx"));
        rewrite(file, part, xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]>"));

        assertThatThrownBy(() -> ExportFormat.XLSX.reader().read(file, null, row -> { })).isInstanceOf(UnreadableFileException.class)
            .hasMessageContaining(part.equals("_rels/.rels") ? "damaged" : "document type declaration").hasMessageNotContaining("http:"); // that part is passed over
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"})
    void brokenPartOfAWorkbookRefusesIt(String part) throws IOException {
        for (var broken : List.of("", "<", "<a/>", "text", "<?xml version=\"1.0\"?><worksheet><sheetData><row r=\"x\"><c r=\"???\"/></row></sheetData></worksheet>")) {
            var file = Exports.export().recommendation(1, "Good").write(folder.resolve("export.xlsx"));
            rewrite(file, part, xml -> broken);

            assertThatThrownBy(() -> ExportFormat.XLSX.reader().read(file, null, row -> { })).as(broken).isInstanceOf(UnreadableFileException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Column.class, names = {"TEXT", "COUNTRIES", "BODY", "SYMBOL", "THEMES"})
    void rowWithAnUnfitCharacterIsRejectedWithAReason(Column column) {
        for (var unfit : List.of("\u0000", "\u0007", "\u007f", "\u0085", "\ud800", "\udc00", "\ufffd")) {
            var row = interpret(column, GOOD.getOrDefault(column, "x") + unfit);

            assertThat(row.status()).as("%x in %s", (int) unfit.charAt(0), column).isEqualTo(RowStatus.REJECTED);
            assertThat(row.reason()).contains("character");
        }
        assertThat(interpret(Column.TEXT, "9. Care.\t\r\n😀 \u2028").status()).isEqualTo(RowStatus.NEW);
    }

    @Test
    void characterThatHtmlWritesIsLookedAtAsWell() {
        for (var unfit : List.of("&#1;", "&#127;", "&#55296;")) {
            assertThat(interpret(Column.TEXT, "9. Care" + unfit + " and rest.").status()).as(unfit).isEqualTo(RowStatus.REJECTED);
        }
    }

    @Test
    void fileInWindows1252IsReadRightAndSaid() throws IOException {
        var rows = new ArrayList<IntakeRow>();
        var file = Files.write(folder.resolve("export.json"), export("The State party’s café", "Care").getBytes("windows-1252"));

        var notes = ExportFormat.JSON.reader().read(file, null, raw -> rows.add(interpreter.interpret(raw))).notes();

        assertThat(rows.stream().map(IntakeRow::text)).containsExactly("9. The State party’s café.", "9. Care.");
        assertThat(notes).singleElement().asString().contains("windows-1252");
    }

    @Test
    void damagedUtf8LosesItsDamagedRowsAndNoOther() throws IOException {
        var rows = new ArrayList<IntakeRow>();
        var damaged = export("Café #", "é".repeat(20)).getBytes(StandardCharsets.UTF_8);
        damaged[new String(damaged, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xE9;

        ExportFormat.JSON.reader().read(Files.write(folder.resolve("export.json"), damaged), null, raw -> rows.add(interpreter.interpret(raw)));

        assertThat(rows.stream().map(IntakeRow::status)).containsExactly(RowStatus.REJECTED, RowStatus.NEW);
        assertThat(rows.get(0).reason()).contains("UTF-8");
    }

    private static String export(String first, String second) {
        var record = "{\"Text\": \"9. %s.\", \"Countries\": [\"Kenya\"], \"Body\": \"CAT\", \"Symbol\": \"CAT/C/KEN/CO/3\"}";
        return "[" + record.formatted(first) + "," + record.formatted(second) + "]";
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "A/", "a ", " ", "1.", "\n1.", "1, and ", "<!--", "<a ", "<", "&", "reiterates (A/", "reiterates ", "(a)", "- ", "\n", "Article 1. A", ".", "AB/C ", "9-9-"})
    void longValuesTakeNoLongTime(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (var column : Column.values()) {
                interpret(column, part.repeat(100_000 / part.length()));
                interpret(column, "9. x " + part.repeat(32_000 / part.length()));
                interpret(column, "reiterates (A" + part.repeat(450 / part.length()));
            }
        });
    }

    private IntakeRow interpret(Column column, String value) {
        var values = new EnumMap<Column, String>(GOOD);
        values.put(column, value);
        return interpreter.interpret(new RawRecord(1, values, null, null));
    }

    private interface Change {
        String of(String xml);
    }

    private static void rewrite(Path file, String part, Change change) throws IOException {
        var all = Files.readAllBytes(file);
        try (var in = new ZipInputStream(new ByteArrayInputStream(all)); var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write((entry.getName().equals(part) ? change.of(content) : content).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }
}
