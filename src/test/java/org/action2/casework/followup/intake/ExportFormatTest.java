package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The readers against the real samples and against every kind of wrong file. */
class ExportFormatTest {

    @TempDir
    private Path folder;

    @Test
    void everyRowOfTheSlovenianSampleIsAccountedFor() throws IOException {
        var rows = read(IntakeDriver.SLOVENIA);

        assertThat(rows).hasSize(247).allMatch(row -> row.status() == RowStatus.NEW);
        assertThat(rows.stream().collect(Collectors.groupingBy(row -> row.body().code(), Collectors.counting())))
            .isEqualTo(Map.of("UPR", 215L, "CCPR", 7L, "CESCR", 7L, "CERD", 6L, "CEDAW", 5L, "CAT", 4L, "CRPD", 3L));
        assertThat(rows).allMatch(row -> !row.citation().paragraph().isEmpty()).allMatch(row -> row.country().equals("SVN"))
            .allMatch(row -> row.publicationDate() != null);
    }

    @Test
    void everyRecordOfTheAustralianSampleIsAccountedFor() throws IOException {
        var rows = read(IntakeDriver.AUSTRALIA);

        assertThat(rows.stream().map(IntakeRow::status)).containsOnly(RowStatus.NEW, RowStatus.OBSERVATION);
        assertThat(rows.stream().filter(row -> row.status() == RowStatus.NEW).map(row -> row.citation().paragraph()))
            .containsExactlyInAnyOrder("7", "17", "9", "13", "5", "11", "15");
        assertThat(rows.stream().filter(row -> row.observation()).map(row -> row.citation().paragraph()))
            .containsExactlyInAnyOrder("3", "6", "12", "10", "16", "8", "4", "14");
    }

    @Test
    void quirksOfTheSiteAreRead() throws IOException {
        var row = read(Exports.export().row("Health<br/>9.The Committee&nbsp;recommends <b>care</b> &amp; rest.", "- KE", "- Committee against Torture",
            "CAT/C/KEN/CO/3", "-  Detention \n- Right to health", "", "- 5 - GENDER EQUALITY\n- 5.c", "41880.5", "- Recommendations", "")
            .write(folder.resolve("quirks.xlsx"))).get(0);

        assertThat(row.status()).isEqualTo(RowStatus.NEW);
        assertThat(row.text()).isEqualTo("Health\n9.The Committee recommends care & rest.");
        assertThat(row.textOriginal()).contains("<br/>").contains("&nbsp;");
        assertThat(row.citation().paragraph()).isEqualTo("9");
        assertThat(row.body().code()).isEqualTo("CAT");
        assertThat(row.country()).isEqualTo("KEN");
        assertThat(row.tags().themes()).containsExactly("Detention", "Right to health");
        assertThat(row.tags().sdgs()).containsExactly("5 - GENDER EQUALITY", "5.c");
        assertThat(row.publicationDate()).isEqualTo("2014-08-29");
    }

    @Test
    void positionOfTheStateRecommendingStatesAndSessionAreRead() throws IOException {
        var upr = read(IntakeDriver.SLOVENIA).stream().filter(row -> row.body().code().equals("UPR")).toList();

        assertThat(upr.stream().collect(Collectors.groupingBy(row -> row.upr().position(), Collectors.counting())))
            .isEqualTo(Map.of("supported", 182L, "noted", 33L));
        assertThat(upr).allMatch(row -> row.session().equals("34th Session")).allMatch(row -> !row.upr().recommendingState().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"Supported,supported", "Accepted,supported", "Supported/Noted,supported", "Partially supported,supported", "Noted,noted",
        "Not supported,noted", "Rejected,noted", "Pending,"})
    void everyWordForThePositionOfTheStateIsUnderstood(String written, String position) throws IOException {
        var row = read(Exports.withHeader(List.of("Text", "Countries Concerned", "Recommending Body", "Document Symbol", "Response/Position", "Recommending State/Entity", "Session"))
            .row("121.1 Ratify. (Peru)", "- Kenya", "- UPR", "A/HRC/44/9", "- " + written, "- Peru\n- Uruguay", "- 35").write(folder.resolve("position.xlsx"))).get(0);

        assertThat(row.upr().position()).isEqualTo(position);
        assertThat(row.upr().recommendingState()).isEqualTo("Peru; Uruguay");
        assertThat(row.session()).isEqualTo("35");
    }

    /** Headers spelt right and in another case, text dates, no optional columns but the type. */
    @Test
    void exportOfAnotherReleaseOfTheSiteIsRead() throws IOException {
        var rows = read(Exports.withHeader(List.of("TEXT", "countries concerned", "Recommending  Body", "document symbol", "Type", "Document Publication Date", "UPR Recommending States"))
            .row("Torture 9.The Committee recommends that the State party train 12 its staff.", "- Kenya", "- SR on torture", "A/HRC/40/59/Add.1", "- Recommendations", "2019-02-14T00:00:00", "- Peru")
            .row("10. The Committee is concerned.", "- Republic of Kenya\n- European Union", "- Human Rights Committee", "CCPR/C/KEN/CO/4", "- Concerns/Observations", "14 Feb 2021", "")
            .row("11. The Committee recommends.", "- Kosovo*", "- CERD", "CERD/C/X/CO/1", "- Recommendations", "", "")
            .write(folder.resolve("other-release.xlsx")));

        assertThat(rows.stream().map(IntakeRow::status)).containsExactly(RowStatus.NEW, RowStatus.OBSERVATION, RowStatus.NOT_FOR_TENANTS);
        assertThat(rows.get(0).citation().paragraph()).isEqualTo("9");
        assertThat(rows.get(0).textOriginal()).contains("train 12 its staff");
        assertThat(rows.get(0).body().mechanism()).isEqualTo(Bodies.SPECIAL_PROCEDURE);
        assertThat(rows.get(0).publicationDate()).isEqualTo("2019-02-14");
        assertThat(rows.get(1).country()).isEqualTo("KEN");
        assertThat(rows.get(1).publicationDate()).isEqualTo("2021-02-14");
        assertThat(rows.get(0).tags().themes()).isEmpty();
    }

    @Test
    void rightToLeftAndCombiningCharactersStayAsTheyCame() throws IOException {
        var text = "توصي اللجنة \u202B(أ)\u202C e\u0301 \uD83D\uDE00";
        var row = read(Exports.export().recommendation(4, text).write(folder.resolve("rtl.xlsx"))).get(0);

        assertThat(row.status()).isEqualTo(RowStatus.NEW);
        assertThat(row.text()).isEqualTo("4. " + text);
    }

    @Test
    void longestCellIsReadAndALongerOneNamed() throws IOException {
        var rows = read(Exports.export().recommendation(1, "A".repeat(32_764)).recommendation(2, "B".repeat(40_000)).recommendation(3, "Good.")
            .write(folder.resolve("long.xlsx")));

        assertThat(rows.get(0).text()).hasSize(32_767);
        assertThat(rows.get(1)).matches(row -> row.status() == RowStatus.REJECTED && row.row() == 3 && row.faultColumn().equals("Text"));
        assertThat(rows.get(2).status()).isEqualTo(RowStatus.NEW);
    }

    @Test
    void formulaIsNamedByItsPlaceAndOtherRowsAreRead() throws IOException {
        var rows = read(Exports.export().cells(Exports.formula("HYPERLINK(\"http://example.org\")"), Exports.text("- Kenya"))
            .recommendation(2, "Good.").write(folder.resolve("formula.xlsx")));

        assertThat(rows.get(0)).matches(row -> row.status() == RowStatus.REJECTED && row.row() == 2 && row.faultColumn().equals("Text")
            && row.reason().contains("formula"));
        assertThat(rows.get(1).status()).isEqualTo(RowStatus.NEW);
    }

    @Test
    void macrosAreNotedAndRowsAreRead() throws IOException {
        var rows = new ArrayList<RawRecord>();
        var notes = ExportFormat.XLSX.reader().read(Exports.export().recommendation(1, "Good.").macros().write(folder.resolve("macro.xlsm")), null, rows::add).notes();

        assertThat(notes).anyMatch(note -> note.contains("macros"));
        assertThat(rows).hasSize(1);
    }

    @Test
    void rowsThatCannotBeUnderstoodSayWhere() throws IOException {
        var rows = read(Exports.export()
            .row("1. Text", "- Atlantis", "- CAT", "CAT/C/KEN/CO/3")
            .row("1. Text", "- Kenya", "- Committee of Nobody", "CAT/C/KEN/CO/3")
            .row("1. Text", "- Kenya", "- CAT", "")
            .row("", "- Kenya", "- CAT", "CAT/C/KEN/CO/3")
            .row("1. Text", "- Kenya", "- CAT", "CAT/C/KEN/CO/3", "", "", "", "yesterday")
            .row("1. Text", "- Kenya", "- CAT", "CAT/C/KEN/CO/3", "", "", "", "", "- Poem")
            .row("1. Text", "- Kenya", "- CAT", "CAT/C/KEN/CO/3", "", "", "", "", "", "12")
            .row("1. Text", "- European Union", "- CRPD", "CRPD/C/EU/CO/1")
            .write(folder.resolve("rows.xlsx")));

        assertThat(rows.stream().map(IntakeRow::faultColumn)).containsExactly("Countries Concerned", "Recommending Body", "Document Symbol",
            "Text", "Document Publication Date", "Type", "OHCHR Annotation Id", "Countries Concerned");
        assertThat(rows.stream().limit(7)).allMatch(row -> row.status() == RowStatus.REJECTED);
        assertThat(rows.get(7).status()).isEqualTo(RowStatus.NOT_FOR_TENANTS);
    }

    @Test
    void emptyFileIsRefused() throws IOException {
        refuse(Files.createFile(folder.resolve("empty.xlsx")), "empty");
    }

    @Test
    void csvCalledAWorkbookIsRefused() throws IOException {
        refuse(Files.writeString(folder.resolve("table.xlsx"), "Text,Countries Concerned\n"), "begins with \"Text,Countries Concerned\"");
    }

    @Test
    void truncatedWorkbookIsRefused() throws IOException {
        var whole = Files.readAllBytes(IntakeDriver.SLOVENIA);

        refuse(Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2)), "");
    }

    @Test
    void zipBombIsRefusedEarly() throws IOException {
        refuse(Exports.bomb(folder.resolve("bomb.xlsx")), "unpacks to far more");
    }

    @Test
    void workbookWithOtherColumnsNamesThoseThatItLacks() throws IOException {
        var file = Exports.withHeader(List.of("Name", "Text", "Country of birth")).row("a", "b", "c").write(folder.resolve("other.xlsx"));

        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UnreadableFileException.class, e ->
            assertThat(e.faults()).extracting(FileFault::column).contains("Countries Concerned", "Recommending Body", "Document Symbol"));
    }

    @Test
    void workbookWithoutRowsIsRefused() throws IOException {
        refuse(Exports.export().write(folder.resolve("header.xlsx")), "no row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1, 2]", "{\"a\": 1}", "[{\"Name\": \"x\"}]"})
    void jsonWithoutRecordsIsRefused(String json) throws IOException {
        refuse(Files.writeString(folder.resolve("other.json"), json), "");
    }

    /** A missing quote, brace, comma or value, or a raw line break in a text: one record is lost and named, all others are read. */
    @ParameterizedTest
    @ValueSource(strings = {
        "{\"Text\": \"5. Broken, \"Countries\": [\"Kenya\"], \"Body\": \"- CAT\", \"Symbol\": \"CAT/C/KEN/CO/3\"}",
        "{\"Text\": \"5. Broken\", \"Countries\": [\"Kenya\"], \"Body\": \"- CAT\"",
        "{\"Text\": \"5. Broken\" \"Countries\": [\"Kenya\"]}",
        "{\"Text\": , \"Countries\": [\"Kenya\"]}",
        "{\"Text\": \"5. Bro\nken\", \"Countries\": [\"Kenya\"]}",
        "{\"Text\": \"5. Broken\", \"Countries\": [\"Kenya\"}",
        "\"Text\": \"5. Broken\", \"Countries\": [\"Kenya\"]}"
    })
    void brokenRecordIsNamedAndTheOthersAreRead(String broken) throws IOException {
        var records = new ArrayList<String>();
        for (var i = 1; i <= 9; i++) {
            records.add(i == 5 ? broken : record(i));
        }

        var rows = read(Files.writeString(folder.resolve("broken.json"), "[\n" + String.join(",\n", records) + "\n]"));

        assertThat(rows.stream().filter(row -> row.status() == RowStatus.NEW).map(row -> row.citation().paragraph()))
            .containsExactly("1", "2", "3", "4", "6", "7", "8", "9");
        assertThat(rows.stream().filter(row -> row.status() == RowStatus.REJECTED)).isNotEmpty()
            .allMatch(row -> row.reason().startsWith("Line 6") || row.reason().startsWith("Line 7"));
    }

    @Test
    void thirtyMegabytesWithOneBrokenRecordAreReadWithoutHoldingThem() throws IOException {
        var file = folder.resolve("large.json");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("[");
            for (var i = 1; i <= 30_000; i++) {
                out.write(i == 15_000 ? "{\"Text\": \"15. \" \"Kenya\"},\n" : record(i).replace("Good.", "Good. " + "word ".repeat(180)) + (i == 30_000 ? "]" : ",\n"));
            }
        }
        assertThat(Files.size(file)).isGreaterThan(30_000_000);
        var good = new AtomicInteger();
        var broken = new AtomicInteger();
        var longest = new AtomicLong();

        ExportFormat.JSON.reader().read(file, null, row -> {
            (row.fault() == null ? good : broken).incrementAndGet();
            longest.accumulateAndGet(row.fault() == null ? 0 : row.row(), Math::max);
        });

        assertThat(good).hasValue(29_999);
        assertThat(broken).hasValue(1);
        assertThat(longest).hasValue(15_000);
    }

    @Test
    void truncatedDumpKeepsItsGoodRecords() throws IOException {
        var rows = read(Files.writeString(folder.resolve("cut.json"), "[" + record(1) + "," + record(2).substring(0, 40)));

        assertThat(rows.get(0).status()).isEqualTo(RowStatus.NEW);
        assertThat(rows.get(1).reason()).contains("ends in the middle");
    }

    @Test
    void charactersThatAreNoTextAreNamed() throws IOException {
        var rows = read(Files.writeString(folder.resolve("nul.json"),
            "[" + record(1).replace("Good", "Go\\u0000od") + "," + record(2).replace("Good", "Go\\ud800od") + "," + record(3) + "]"));

        assertThat(rows.stream().map(IntakeRow::status)).containsExactly(RowStatus.REJECTED, RowStatus.REJECTED, RowStatus.NEW);
    }

    private static String record(int paragraph) {
        return "{\"Text\": \"%d. Good.\", \"Countries\": [\"Kenya\"], \"Body\": \"- CAT\", \"Symbol\": \"CAT/C/KEN/CO/3\", \"AnnotationType\": \"- Recommendations\", \"Themes\": []}"
            .formatted(paragraph);
    }

    private static void refuse(Path file, String reason) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFileException.class).hasMessageContaining(reason);
    }

    private static List<IntakeRow> read(Path file) throws IOException {
        var format = ExportFormat.of(file, file.getFileName().toString());
        var interpreter = new RowInterpreter(format, new Countries(), Set.of("KEN", "SVN", "AUS"));
        var rows = new ArrayList<IntakeRow>();
        format.reader().read(file, null, raw -> rows.add(interpreter.interpret(raw)));
        return rows;
    }
}
