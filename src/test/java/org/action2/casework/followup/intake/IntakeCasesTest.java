package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Files of the kinds that exports come in, each from upload to the register. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-intake") // empties the register, so no other test may share it
class IntakeCasesTest {

    private static final Path CASES = Path.of("src/test/resources/intake/cases");

    @Autowired
    private IntakeDriver intakes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        intakes.reset();
    }

    @Test
    void paragraphsAreFoundInEveryLanguageAndForm() {
        assertThat(column("paragraphs.json", "paragraph")).containsExactly("21", "16", "36", "126.31", "106.45", "39(a),40(a)", "42", "140.12", "66");
    }

    @Test
    void recommendationFindsItsConcernByTheParagraphBefore() {
        assertThat(column("concern-link.json", "concern_row")).containsExactly(null, 1);
    }

    @Test
    void reiterationNamesTheParagraphThatItPointsTo() {
        assertThat(column("reiterates-see.json", "reiterates")).containsExactly("CRC/C/KEN/CO/2#79");
    }

    @Test
    void datesOfThe1904SystemAreTheDaysThatPeopleSee() {
        assertThat(column("date1904.xlsx", "publication_date")).first().hasToString("2024-11-04");
    }

    @Test
    void monthsInFullAreDates() {
        assertThat(column("month-in-full.json", "publication_date")).first().hasToString("2024-11-04");
    }

    @Test
    void deadlineComesWithTheDate() {
        intakes.take(file("no-date.json"));
        assertThat(deadline()).isNull();

        intakes.take(file("date-comes-later.json"));
        assertThat(deadline()).isEqualTo(LocalDate.of(2026, 11, 4));
    }

    @Test
    void countriesAreKnownByTheirWholeNames() {
        assertThat(column("countries.json", "country")).containsExactly("COD", "COD", null);
        assertThat(column("countries.json", "status")).element(2).isEqualTo("rejected");
    }

    @ParameterizedTest
    @CsvSource({"strict-ooxml.xlsx, 1", "utf16le-bom.json, 2", "windows-1252.json, 1", "envelope.json, 2", "title-lines.xlsx, 1", "commas.csv, 2", "old-workbook.xls, 2"})
    void everyRowOfEveryFormatIsRead(String name, int rows) {
        var receipt = intakes.receive(file(name));

        assertThat(receipt.total()).isEqualTo(rows);
        assertThat(receipt.rejected()).isZero();
        assertThat(rows(receipt)).allSatisfy(row -> assertThat((String) row.get("text")).doesNotContain("\uFFFD").isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"binary.xlsb", "opendocument.ods", "unrelated.json"})
    void whatIsNoExportIsRefusedInPlainWords(String name) {
        assertThatThrownBy(() -> intakes.receive(file(name))).isInstanceOf(UnreadableFileException.class)
            .extracting(Throwable::getMessage).asString().isNotBlank().doesNotContainPattern("\\[M\\d|https?:|\\bnull\\b|Exception|\\borg\\.");
    }

    @Test
    void listThatIsCutOffIsReadAndSaid() {
        var receipt = intakes.receive(file("list-not-closed.json"));

        assertThat(receipt.total()).isEqualTo(2);
        assertThat(receipt.notes()).isNotEmpty();
    }

    @Test
    void invisibleCharactersMakeNoOtherText() {
        assertThat(column("soft-hyphen.json", "status")).containsExactly("new", "duplicate", "duplicate");
    }

    @Test
    void orderOfThemesIsNoChangeButAThemeMoreIs() {
        intakes.take(file("themes.json"));
        assertThat(column("themes-other-order.json", "status")).containsExactly("unchanged");

        intakes.take(file("theme-added.json"));
        assertThat(jdbc.sql("select 'Refugees & asylum seekers' = any (themes) from recommendation").query(Boolean.class).single()).isTrue();
    }

    @Test
    void correctionThatWasReadBeforeTheFirstTextWasRegisteredIsNotLost() {
        var first = intakes.receive(file("first.json"));
        var corrected = intakes.receive(file("corrected.json"));

        confirm(first);
        confirm(corrected);

        assertThat(texts()).containsExactly("16. The Committee recommends two bridges.");
    }

    @Test
    void olderFileConfirmedLastTakesNothingBackAndIsSaid() {
        intakes.take(file("road-a.json"));
        var older = intakes.receive(file("road-b.json"));
        var newer = intakes.receive(file("road-c.json"));

        confirm(newer);
        confirm(older);

        assertThat(texts()).containsExactly("17. The Committee recommends road three.");
        assertThat(rows(older)).first().extracting(row -> row.get("outcome")).isEqualTo("older");
    }

    @Test
    void twoTextsOfOneIdAreBothKept() {
        var receipt = intakes.take(file("one-id-two-texts.json"));

        assertThat(String.valueOf(rows(receipt).get(1).get("reason"))).doesNotContain("The same");
        assertThat(texts()).hasSize(2);
    }

    @Test
    void concernThatComesLaterReachesTheRegister() {
        intakes.take(file("recommendation-only.json"));
        intakes.take(file("with-concern.json"));

        assertThat(jdbc.sql("select concern_paragraph from recommendation").query(String.class).list()).containsExactly("20");
    }

    @Test
    void wordMarkupLeavesNoTrace() {
        assertThat(column("word-markup.json", "text")).containsExactly("35. The Committee recommends plain text.");
    }

    private void confirm(ReceiveExport.Receipt receipt) {
        intakes.confirm(receipt);
        intakes.runAllBatches(receipt);
    }

    private List<Object> column(String name, String column) {
        return rows(intakes.receive(file(name))).stream().map(row -> row.get(column)).toList();
    }

    private List<Map<String, Object>> rows(ReceiveExport.Receipt receipt) {
        return jdbc.sql("select * from intake_row where intake_id = :id order by row").param("id", receipt.intakeId()).query().listOfRows();
    }

    private LocalDate deadline() {
        return jdbc.sql("select deadline from recommendation").query(LocalDate.class).list().get(0);
    }

    private List<String> texts() {
        return jdbc.sql("select text from recommendation order by text").query(String.class).list();
    }

    private static Path file(String name) {
        return CASES.resolve(name);
    }
}
