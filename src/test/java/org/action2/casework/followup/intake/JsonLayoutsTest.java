package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records come in however they are packed, and what is no record does not. */
class JsonLayoutsTest {

    private static final Pattern PLACE = Pattern.compile("\\b[ABC]\\b");

    @TempDir
    private Path folder;

    /** {@code A}, {@code B} and {@code C} stand for three records. */
    @ParameterizedTest
    @ValueSource(strings = {
        "[A,B,C]",
        "\n [ A , B , C ] \n",
        "A\nB\nC\n",
        "A B C",
        "[A][B,C]",
        "[[A,B],[C]]",
        "{\"data\": [A, B, C]}",
        "{\"total\": 3, \"page\": 1, \"annotations\": [A, B, C], \"links\": {\"next\": null, \"self\": \"https://example.org\"}, \"took\": 0.5}",
        "{\"countResult\": {\"countRecommendations\": 3}, \"listOfRecommendations\": [A, B, C], \"facets\": [{\"name\": \"CAT\", \"count\": 3}, {\"name\": \"CRC\", \"count\": 0}]}",
        "{\"facets\": [{\"name\": \"CAT\", \"count\": 3}], \"results\": {\"items\": [A, B, C], \"size\": 3}, \"ok\": true}",
        "{\"hits\": {\"total\": {\"value\": 3}, \"hits\": [{\"_id\": \"1\", \"_source\": A}, {\"_id\": \"2\", \"_source\": B}, {\"_id\": \"3\", \"_source\": C}]}}",
        "{\"recommendations\": [A], \"concerns\": [B, C]}",
        "{\"data\": {\"first\": A, \"second\": B, \"third\": C}}",
        "{\"data\": [A, B], \"page\": 1}\n{\"data\": [C], \"page\": 2}\n{\"data\": [], \"page\": 3}\n",
        "[{\"data\": [A]}, {\"data\": [B, C]}]",
        "{\"query\": {\"text\": \"\", \"countries\": [\"Kenya\"], \"mechanisms\": []}, \"data\": [A, B, C]}",
        "{\"text\": \"water\", \"countries\": [\"Kenya\"], \"data\": [A, B, C]}",
        "{\"body\": \"CAT\", \"countries\": [\"Kenya\"], \"text\": [A, B, C]}",
        "{\"symbol\": [A, B, C]}",
        "{\"a\": {\"b\": {\"c\": [[{\"d\": [A, B, C]}]]}}}",
        "\u001eA\n\u001eB\n\u001eC\n",
        "\uFEFF[A,B,C]\n"
    })
    void threeRecordsComeInAndNothingElse(String layout) throws IOException {
        var rows = read(PLACE.matcher(layout).replaceAll(place -> Matcher.quoteReplacement(record(place.group().charAt(0) - 'A' + 1))));

        assertThat(rows).extracting(RawRecord::fault).containsOnlyNulls();
        assertThat(rows).extracting(row -> row.values().get(Column.TEXT)).containsExactly("1. Good", "2. Good", "3. Good");
        assertThat(rows).extracting(RawRecord::row).containsExactly(1, 2, 3);
        assertThat(rows).extracting(row -> row.values().get(Column.SYMBOL)).containsOnly("E/C.12/KEN/CO/3");
    }

    @Test
    void singleRecordComesInByItself() throws IOException {
        assertThat(read(record(1))).hasSize(1);
        assertThat(read("{\"data\": " + record(1) + "}")).hasSize(1);
    }

    /** A page that begins with a record that lacks a field loses none. */
    @Test
    void recordsThatLackAFieldAreHandedOnWhereverTheyStand() throws IOException {
        var rows = read("{\"data\": [{\"Text\": \"1. Bare\"}, {\"Symbol\": \"CAT/C/X\"}, " + record(3) + ", {\"Text\": \"4. Bare\"}, {\"AnnotationId\": \"x\"}], \"more\": [{\"Text\": \"6. Bare\"}]}");

        assertThat(rows).extracting(row -> row.values().get(Column.TEXT)).containsExactly("1. Bare", null, "3. Good", "4. Bare", null, "6. Bare");
    }

    @Test
    void valuesThatAreObjectsGiveTheirNames() throws IOException {
        var row = read("""
            [{"countries": [{"id": "1", "name": "Kenya"}, {"id": "2", "name": "Uganda"}], "body": {"id": 7, "label": "CAT", "url": "https://example.org"},
              "themes": [{"text": "Health", "id": "a84e36d6"}, {"text": "Education", "id": "b84e36d6"}], "sdgs": [{"id": 3, "title": "3 - GOOD HEALTH"}, null],
              "text": {"en": "1. Good", "fr": "1. Bien"}, "affectedPersons": [], "document": {"id": 4, "symbol": "CAT/C/KEN/CO/3", "type": "Report", "publicationDate": "2022-05-30"}}]""").get(0);

        assertThat(row.values().get(Column.COUNTRIES)).isEqualTo("Kenya\nUganda");
        assertThat(row.values().get(Column.BODY)).isEqualTo("CAT");
        assertThat(row.values().get(Column.THEMES)).isEqualTo("Health\nEducation");
        assertThat(row.values().get(Column.SDGS)).isEqualTo("3 - GOOD HEALTH");
        assertThat(row.values().get(Column.TEXT)).isEqualTo("1. Good");
        assertThat(row.values().get(Column.SYMBOL)).isEqualTo("CAT/C/KEN/CO/3");
        assertThat(row.values().get(Column.PUBLICATION_DATE)).isEqualTo("2022-05-30");
        assertThat(row.values()).doesNotContainKeys(Column.TYPE, Column.AFFECTED_PERSONS);
    }

    @Test
    void fieldOfTheDumpCountsBeforeAnotherNameOfTheSameColumn() throws IOException {
        var row = read("[" + record(1).replace("\"Text\"", "\"AnnotationType\": \"Recommendations\", \"Type\": \"Other\", \"Text\"") + "]").get(0);

        assertThat(row.values().get(Column.TYPE)).isEqualTo("Recommendations");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[]", "{}", "[1, 2]", "{\"a\": 1}", "[{\"Name\": \"x\"}]", "[[], []]", "{\"data\": []}", "[null]", "[\"Text\", \"Symbol\"]",
        "[{\"ID\": \"1\", \"Labels\": [\"Children\"], \"Text\": \"A book.\"}, {\"ID\": \"2\", \"Text\": \"Its end.\"}]",
        "{\"Text\": \"A book.\", \"Countries\": [\"Kenya\"]}",
        "{\"name\": \"casework\", \"version\": \"1.0.0\", \"type\": \"module\", \"dependencies\": {\"text\": \"^1\", \"body\": \"^2\"}, \"countries\": {\"en\": {}}}",
        "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {\"name\": \"Kenya\", \"text\": \"x\"}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [1, 2]}}]}"
    })
    void whatIsNoExportIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void refusalNamesTheFieldsThatNoRecordHas() {
        assertThatThrownBy(() -> read("[{\"ID\": \"1\", \"Text\": \"A book.\"}]")).isInstanceOfSatisfying(UnreadableFileException.class, e ->
            assertThat(e.faults()).extracting(FileFault::column).containsExactly("Countries", "Body", "Symbol"));
    }

    @Test
    void largeFileThatIsNoExportIsNotReadToItsEnd() throws IOException {
        var rows = new ArrayList<RawRecord>();
        var file = Files.writeString(folder.resolve("other.json"), IntStream.range(0, 50_000).mapToObj(i -> "{\"Text\": \"%d\"}".formatted(i)).collect(Collectors.joining("\n")));

        assertThatThrownBy(() -> ExportFormat.JSON.reader().read(file, null, rows::add)).isInstanceOf(UnreadableFileException.class);
        assertThat(rows).hasSize(10_000);
    }

    @Test
    void recordsOfOneLongLineAndPastTheBufferComeInWhole() throws IOException {
        var records = IntStream.rangeClosed(1, 20_000).mapToObj(i -> record(i).replace("Good", "Good é € \\\" \\\\ {\\\"Text\\\": " + "x".repeat(i % 700))).toList();

        for (var layout : List.of("[%s]", "{\"total\": 2, \"data\": [%s], \"more\": [{\"n\": 1}]}")) {
            var rows = read(layout.formatted(String.join(",", records)));

            assertThat(rows).hasSize(20_000).allMatch(row -> row.fault() == null && row.values().size() == 4);
            assertThat(rows.get(19_999).values().get(Column.TEXT)).isEqualTo("20000. Good é € \" \\ {\"Text\": " + "x".repeat(20_000 % 700));
        }
    }

    /** Memory stays what it is, and so does the time for each byte. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"Text\":", "{\"Text\": \"", "[\"", "{\"data\":[{},", "{", "}", "]", ",", "\"", "{\"Text\":{", "[1,", "{\"a\":[{\"b\":1},", "\\", "[{\"Text\":\"x\",\"Text\":\"y\"},", "{ "})
    void oddFilesAreRefusedInNoLongTime(String part) throws IOException {
        var file = folder.resolve("odd.json");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("[" + record(1) + ",");
            for (var i = 0; i < 20_000_000 / part.length(); i++) {
                out.write(part);
            }
        }
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try {
                ExportFormat.JSON.reader().read(file, null, row -> { });
            } catch (UnreadableFileException e) {
                assertThat(e.getMessage()).contains("nested");
            }
        });
    }

    private static String record(int paragraph) {
        return "{\"Text\": \"%d. Good\", \"Countries\": [\"Kenya\"], \"Body\": \"- CESCR\", \"Symbol\": \"E/C.12/KEN/CO/3\", \"Regions\": [], \"DocumentId\": null}".formatted(paragraph);
    }

    private List<RawRecord> read(String json) throws IOException {
        var rows = new ArrayList<RawRecord>();
        ExportFormat.JSON.reader().read(Files.writeString(folder.resolve("export.json"), json), null, rows::add);
        return rows;
    }
}
