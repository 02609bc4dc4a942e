package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken record is named by its place in plain words; those before and after it come in. */
class BrokenJsonTest {

    private static final String REST = "\"Countries\": [\"Kenya\"], \"Body\": \"CAT\", \"Symbol\": \"CAT/C/KEN/CO/3\"";
    private static final List<String> BROKEN = List.of(
        "{\"Text\": \"Broken, " + REST + "}",
        "{\"Text: \"Broken\", " + REST + "}",
        "{\"Text\": Broken\", " + REST + "}",
        "{\"Text\": \"Broken\", " + REST,
        "{\"Text\": \"Broken\", " + REST + ", \"Themes\": []",
        "{\"Text\": \"Broken\", " + REST + ", \"Themes\": [\"Health\"",
        "{\"Text\": \"Broken\", " + REST + ", \"Themes\": [\"Health\"}",
        "{\"Text\": \"Broken\", " + REST + ", \"Themes\": \"Health\"]}",
        "{\"Text\": \"Broken\" " + REST + "}",
        "{\"Text\": , " + REST + "}",
        "{\"Text\": \"Bro\nken\", " + REST + "}",
        "{\"Text\": \"Broken\", " + REST + ",}",
        "\"Text\": \"Broken\", " + REST + "}",
        "{\"Text\": \"Broken\", \"Symbol\": ",
        "{\"Regions\": [], \"Text\": \"Broken\", " + REST);

    @TempDir
    private Path folder;

    static List<String> layouts() {
        return List.of("[\n%s\n]", "%s", "{\"total\": 4, \"data\": [\n%s\n], \"page\": 1}");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void brokenRecordLosesNoOther(String layout) throws IOException {
        for (var broken : BROKEN) {
            var separator = layout.equals("%s") ? "\n" : ",\n";
            var rows = read(layout.formatted(String.join(separator, good(1), good(2), broken, good(4), good(5))));

            assertThat(rows.stream().filter(row -> row.fault() == null).map(row -> row.values().get(Column.TEXT)))
                .as(layout + broken).containsExactly("1. Good", "2. Good", "4. Good", "5. Good");
            assertThat(rows.stream().filter(row -> row.fault() != null)).as(layout + broken).isNotEmpty().allMatch(row -> row.fault().matches("(?s)Line [345](, character \\d+)?: .*"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"Text\": \"x\",}|13|there is a comma before the closing brace.",
        "{\"Text\": [\"x\",]}|14|there is a comma before the closing bracket.",
        "{\"Text\": \"x\",, \"Body\": 1}|14|there is one comma too many.",
        "{\"Text\": [\"x\",,\"y\"]}|15|there is one comma too many.",
        "{\"Text\": \"x\" \"Body\": 1}|14|a comma is missing.",
        "{\"Text\" \"x\"}|9|a colon is missing between a name and its value.",
        "{\"Text\": }|10|a value is missing.",
        "{Text: \"x\"}|2|the name of a field must be in quotation marks.",
        "{'Text': \"x\"}|2|single quotation marks must be double ones.",
        "{\"Text\": 'x'}|10|single quotation marks must be double ones.",
        "{“Text”: \"x\"}|2|curly quotation marks must be straight ones.",
        "{\"Text\": \"a \\q\"}|13|a backslash is followed by a character that it cannot escape; a backslash itself is written twice.",
        "{\"Text\": \"a \\u00g0\"}|13|a backslash is followed by a character that it cannot escape; a backslash itself is written twice.",
        "{\"Text\": \"a\tb\"}|12|a text contains a control character.",
        "{\"Text\": NaN}|10|NaN is not a number that JSON knows; leave the value empty with null.",
        "{\"Text\": None}|10|None is written null.",
        "{\"Text\": True}|10|True is written true.",
        "{\"Text\": 007}|10|a number must not begin with a zero.",
        "{\"Text\": word}|10|a text must be in quotation marks.",
        "{\"Text\": \"é € he said \"no\" to it\"}|24|a text ends too early: a quotation mark inside it must be written with a backslash before it, or a comma is missing.",
        "{\"Text\": [\"x\"}|14|a closing bracket is missing.",
        "{\"Text\": \"x\" /* y */}|14|a comment is not allowed.",
        "{\"Text\": .5}|10|this is neither a text in quotation marks nor a number."
    })
    void mistakeIsNamedByItsPlaceInPlainWords(String record, int character, String said) throws IOException {
        var faults = read("[" + good(1) + ",\n  " + record + "]").stream().map(RawRecord::fault).filter(fault -> fault != null).toList();

        assertThat(faults).containsExactly("Line 2, character %d: %s".formatted(character + 2, said));
    }

    @Test
    void placeIsCountedFromTheBeginningOfALongLine() throws IOException {
        var record = good(1).replace("Good", "é".repeat(3_000));
        var rows = read("[" + (record + ",").repeat(2_000) + "{\"Text\": \"x\",}]");

        assertThat(rows).hasSize(2_001);
        assertThat(rows.get(2_000).fault()).isEqualTo("Line 1, character %d: there is a comma before the closing brace.".formatted(1 + (record.length() + 1) * 2_000 + 13));
    }

    /** Whichever byte of a record is lost or exchanged, no other record is. */
    @ParameterizedTest
    @MethodSource("layouts")
    void oneWrongByteLosesOneRecordAtMost(String layout) throws IOException {
        var separator = layout.equals("%s") ? "\n" : ",\n";
        var third = "{\"AnnotationId\": null, \"Text\": \"3. \\\"Good\\\"\", " + REST + ", \"Themes\": [\"Health\", {\"id\": 1, \"name\": \"Work\"}], \"Sdgs\": []}";
        for (var i = 0; i < third.length(); i++) {
            for (var instead : List.of("", "x", "\"", ",")) {
                var broken = third.substring(0, i) + instead + third.substring(i + 1);
                var rows = read(layout.formatted(String.join(separator, good(1), good(2), broken, good(4), good(5))));

                assertThat(rows.stream().map(row -> row.values().get(Column.TEXT))).as("at %d, %s", i, broken).contains("1. Good", "2. Good", "4. Good", "5. Good");
            }
        }
    }

    @Test
    void fileOfWhichNoRecordCanBeReadIsRefusedWithTheMistake() {
        assertThatThrownBy(() -> read(good(1).replace("}", ",}"))).isInstanceOfSatisfying(UnreadableFileException.class, e -> {
            assertThat(e.getMessage()).contains("Line 1, character").contains("there is a comma before the closing brace.");
            assertThat(e.said().in(Locale.FRENCH)).contains("Ligne 1, caractère").contains("une virgule précède l’accolade fermante.");
            assertThat(e.faults()).hasSize(1).allMatch(fault -> fault.row() == 1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[A,B", "[A,B,", "{\"data\": [A,B", "{\"data\": [A,B]", "A\nB\n{\"Te", "[A,B,{\"Text\": \"3. é", "{\"data\": [A,B,{\"Text\":"})
    void fileThatIsCutOffKeepsItsRecordsAndIsSaidToBe(String layout) throws IOException {
        var rows = new ArrayList<RawRecord>();
        var file = Files.writeString(folder.resolve("cut.json"), layout.replace("B", good(2)).replaceFirst("A", good(1)));

        var notes = ExportFormat.JSON.reader().read(file, null, rows::add).notes();

        assertThat(notes).singleElement().asString().contains("may be cut off");
        assertThat(rows.stream().filter(row -> row.fault() == null)).hasSize(2);
        assertThat(rows.stream().skip(2)).allMatch(row -> row.fault().contains("ends in the middle of this record"));
    }

    @Test
    void fileThatIsCutWithinACharacterIsStillInUtf8() throws IOException {
        var bytes = ("[" + good(1) + ",{\"Text\": \"2. é").getBytes(StandardCharsets.UTF_8);
        var file = Files.write(folder.resolve("cut.json"), Arrays.copyOf(bytes, bytes.length - 1));
        var rows = new ArrayList<RawRecord>();

        var notes = ExportFormat.JSON.reader().read(file, null, rows::add).notes();

        assertThat(notes).hasSize(1);
        assertThat(rows).hasSize(2);
    }

    @Test
    void braceTooManyLosesNoRecordAndIsSaid() throws IOException {
        var rows = read("[" + good(1) + "},\n" + good(2) + "]");

        assertThat(rows).extracting(row -> row.values().get(Column.TEXT)).containsExactly("1. Good", null, "2. Good");
        assertThat(rows.get(1).fault()).isEqualTo("Line 1: there is something between two records that belongs to neither.");
    }

    @Test
    void wholeFileHasNoNotes() throws IOException {
        assertThat(ExportFormat.JSON.reader().read(Files.writeString(folder.resolve("whole.json"), "[" + good(1) + "]\n"), null, row -> { }).notes()).isEmpty();
    }

    /** A brace that went missing between two records makes one of them, with every field twice. */
    @Test
    void recordWithAFieldTwiceIsRejectedUnlessBothSayTheSame() throws IOException {
        var two = good(1).replace("}", ", ") + good(2).substring(1);
        var rows = read("[" + two + "," + good(3).replace("{", "{\"Body\": \"CAT\", \"Symbol\": null, ") + "]");

        assertThat(rows.get(0).fault()).isEqualTo("Line 1: the record has the field Text twice, with two values; a brace may be missing between two records.");
        assertThat(rows.get(1).fault()).isNull();
    }

    @Test
    void recordThatIsFarTooLongOrDeepIsRejectedAndTheOthersComeIn() throws IOException {
        var long1 = good(2).replace("Good", "x".repeat(3_000_000));
        var deep = good(3).replace("\"CAT\"", "[".repeat(60) + "]".repeat(60));
        var many = good(4).replace("\"CAT\"", "[" + "1,".repeat(60_000) + "1]");
        var rows = read("[" + String.join(",\n", good(1), long1, deep, many, good(5)) + "]");

        assertThat(rows).hasSize(5);
        assertThat(rows.get(1).fault()).isEqualTo("Line 2: the record has more than 2 million bytes.");
        assertThat(rows.get(2).fault()).startsWith("Line 3: the record is nested more than");
        assertThat(rows.get(3).fault()).startsWith("Line 4: the record is nested more than");
        assertThat(rows.get(4).values()).containsEntry(Column.TEXT, "5. Good");
    }

    private static String good(int paragraph) {
        return "{\"Text\": \"%d. Good\", %s}".formatted(paragraph, REST);
    }

    private List<RawRecord> read(String json) throws IOException {
        var rows = new ArrayList<RawRecord>();
        ExportFormat.JSON.reader().read(Files.writeString(folder.resolve("export.json"), json), null, rows::add);
        return rows;
    }
}
