package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of exports in any language and layout, by their values. */
class RowInterpreterTest {

    private static final Countries COUNTRIES = new Countries();
    private static final Map<Column, String> GOOD = Map.of(Column.TEXT, "9. The Committee recommends trams.", Column.COUNTRIES, "Kenya", Column.BODY, "CAT",
        Column.SYMBOL, "CAT/C/KEN/CO/3", Column.TYPE, "Recommendations");

    private final RowInterpreter interpreter = new RowInterpreter(ExportFormat.JSON, COUNTRIES, Set.of("KEN", "SVN", "COD"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "- Kenya|- Comité contre la torture|- Recommandations|4 novembre 2024", "- Kenia|- Comité contra la Tortura|- Recomendaciones|4 de noviembre de 2024",
        "- كينيا|- لجنة مناهضة التعذيب|- توصيات|4 تشرين الثاني/نوفمبر 2024", "- Кения|- Комитет против пыток|- Рекомендации|4 ноября 2024 г.", "- 肯尼亚|- 禁止酷刑委员会|- 建议|2024年11月4日"})
    void rowOfEveryLanguageIsUnderstood(String country, String body, String type, String date) {
        var row = interpret(Map.of(Column.COUNTRIES, country, Column.BODY, body, Column.TYPE, type, Column.PUBLICATION_DATE, date));

        assertThat(row.reason()).isNull();
        assertThat(row.status()).isEqualTo(RowStatus.NEW);
        assertThat(row.country()).isEqualTo("KEN");
        assertThat(row.body().code()).isEqualTo("CAT");
        assertThat(row.publicationDate()).hasToString("2024-11-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-----", "***", "12.", "Annex", "ANNEX II", "- Annexe 1", "Приложение", "المرفق", "附件一"})
    void lineOrHeadingIsNoRecommendation(String text) {
        assertThat(interpret(Map.of(Column.TEXT, text))).matches(row -> row.status() == RowStatus.REJECTED && row.reason().contains("not a sentence"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ratify OPCAT", "Good.", "12. Ratify", "批准公约", "Ratifier la Convention"})
    void shortestSentenceIsOne(String text) {
        assertThat(interpret(Map.of(Column.TEXT, text)).status()).isEqualTo(RowStatus.NEW);
    }

    @Test
    void missingCountryIsTakenFromTheSymbolAndSaid() {
        var row = interpret(Map.of(Column.COUNTRIES, "", Column.SYMBOL, "CRPD/C/KEN/CO/2", Column.BODY, "CRPD"));

        assertThat(row.status()).isEqualTo(RowStatus.NEW);
        assertThat(row.country()).isEqualTo("KEN");
        assertThat(row.reason()).isEqualTo("The country is taken from the document symbol.");
        assertThat(row.faultColumn()).isEqualTo("Countries");
    }

    @Test
    void missingCountryThatTheSymbolDoesNotNameIsRejected() {
        assertThat(interpret(Map.of(Column.COUNTRIES, "", Column.SYMBOL, "A/HRC/43/15"))).matches(row -> row.status() == RowStatus.REJECTED && row.reason().equals("The value is missing."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "n.a.", "None", "-", "Not applicable", "- N/A"})
    void valueThatSaysThereIsNoCountryIsRejected(String written) {
        var row = interpret(Map.of(Column.COUNTRIES, written, Column.SYMBOL, "CRPD/C/COD/CO/3", Column.BODY, "CRPD"));

        assertThat(row.status()).isEqualTo(RowStatus.REJECTED);
        assertThat(row.country()).isNull();
        assertThat(row.reason()).contains("names no country");
    }

    @Test
    void codeOfNamibiaIsItsOnlyIfTheSymbolSaysSo() {
        assertThat(interpret(Map.of(Column.COUNTRIES, "NA", Column.SYMBOL, "CAT/C/NAM/CO/2")).country()).isEqualTo("NAM");
        assertThat(interpret(Map.of(Column.COUNTRIES, "NA"))).matches(row -> row.status() == RowStatus.REJECTED && row.reason().contains("Namibia"));
        assertThat(interpret(Map.of(Column.COUNTRIES, "Namibia", Column.SYMBOL, "A/HRC/43/15")).country()).isEqualTo("NAM");
    }

    @Test
    void countryThatContradictsItsSymbolIsKeptAndSaid() {
        var row = interpret(Map.of(Column.COUNTRIES, "Slovenia"));

        assertThat(row.status()).isEqualTo(RowStatus.NEW);
        assertThat(row.country()).isEqualTo("SVN");
        assertThat(row.reason()).isEqualTo("The row names Slovenia, but its document symbol names Kenya.");
    }

    @Test
    void ambiguousNameIsRejectedWithBothCountries() {
        assertThat(interpret(Map.of(Column.COUNTRIES, "Korea")).reason()).isEqualTo("\"Korea\" can be Republic of Korea or Democratic People's Republic of Korea: write the full name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kenya\nUganda", "- Kenya\n- Uganda", "Kenya; Uganda", "Uganda, Kenya", "Kenya / European Union", "Kenya<br/>Kosovo*"})
    void listOfCountriesIsRead(String written) {
        assertThat(interpret(Map.of(Column.COUNTRIES, written))).matches(row -> row.status() == RowStatus.NEW && row.country().equals("KEN") && row.reason() == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAT/C/KEN/CO/3", " CAT/C/KEN/CO/3 ", "CAT / C / KEN / CO / 3", "CAT/C/KEN\u00a0/CO/3", "CAT/\u200bC/KEN/CO/3\ufeff", "\u200eCAT/C/KEN/CO/3\u200f", "ＣＡＴ／Ｃ／ＫＥＮ／ＣＯ／３", "- CAT/C/KEN/CO/3", "CAT/C/KEN/CO/3_x000D_",
        "CAT/C/KEN/CO/3;", "<p>CAT/C/KEN/CO/3</p>", "CAT/\u00adC/KEN/CO/3"})
    void symbolIsWrittenAsTheUnitedNationsDo(String written) {
        assertThat(interpret(Map.of(Column.SYMBOL, written)).symbol()).isEqualTo("CAT/C/KEN/CO/3");
    }

    @ParameterizedTest
    @CsvSource({"CAT/C/KEN/CO/2\u20133,CAT/C/KEN/CO/2-3", "CCPR/C/CHN\u2010HKG/CO/4,CCPR/C/CHN-HKG/CO/4", "A/HRC/43/15 & Add.1,A/HRC/43/15 & Add.1", "cat/c/ken/co/3,cat/c/ken/co/3"})
    void otherSignsOfSymbolsStay(String written, String symbol) {
        assertThat(interpret(Map.of(Column.SYMBOL, written)).symbol()).isEqualTo(symbol);
    }

    @Test
    void listsAreCleaned() {
        var row = interpret(Map.of(Column.THEMES, "-  Detention \n- Right\u00a0to  health_x000D_\n\u200b• Right to \u00adwater\n\n-\nDetention", Column.SDGS, "5 - GENDER EQUALITY\r\n- 5.c",
            Column.AFFECTED_PERSONS, "Refugees &amp; asylum seekers; Children", Column.SESSION, "- الدورة ٣٤", Column.RECOMMENDING_STATES, "- Peru\n- Uruguay", Column.UPR_POSITION, "- Appuyée"));

        assertThat(row.tags().themes()).containsExactly("Detention", "Right to health", "Right to water");
        assertThat(row.tags().sdgs()).containsExactly("5 - GENDER EQUALITY", "5.c");
        assertThat(row.tags().affectedPersons()).containsExactly("Refugees & asylum seekers", "Children");
        assertThat(row.session()).isEqualTo("الدورة 34");
        assertThat(row.upr().recommendingState()).isEqualTo("Peru; Uruguay");
        assertThat(row.upr().position()).isEqualTo("supported");
    }

    @Test
    void recordOfTheInterfaceIsUnderstoodAsFarAsItsIdsTell() {
        var row = interpret(Map.of(Column.COUNTRIES, "6e9a8f44-aa40-42dc-ac01-9784bc9d145a", Column.BODY, "11111111-0e35-4299-b3af-f61268f7010a", Column.TYPE, "3ae2eea6-6c4d-4b81-974f-48ec985bc330",
            Column.SYMBOL, "CCPR/C/KEN/CO/7", Column.SDGS, "067c5449-dd51-417b-b22d-3e4e0d8d9909\n2a36dc57-af99-48b9-aff9-05b78c9de169", Column.THEMES, "ec0285c3-863b-44f4-bb85-3b8463433d1c"));

        assertThat(row.status()).isEqualTo(RowStatus.OBSERVATION);
        assertThat(row.country()).isEqualTo("KEN");
        assertThat(row.body().code()).isEqualTo("CCPR");
        assertThat(row.tags().sdgs()).containsExactly("5 - GENDER EQUALITY");
        assertThat(row.tags().themes()).isEmpty();
        assertThat(row.reason()).endsWith("The country is taken from the document symbol. The body is taken from the document symbol.");
    }

    @Test
    void dateThatCannotBeToldLeavesTheRowWithoutOne() {
        var row = interpret(Map.of(Column.PUBLICATION_DATE, "04/11/2024"));

        assertThat(row.status()).isEqualTo(RowStatus.NEW);
        assertThat(row.publicationDate()).isNull();
        assertThat(row.reason()).isEqualTo("The date \"04/11/2024\" can be 4 November 2024 or 11 April 2024, so the row has none: write it as year-month-day.");
        assertThat(row.faultColumn()).isEqualTo("PublicationDate");
    }

    @Test
    void whatIsNoDateIsRejected() {
        assertThat(interpret(Map.of(Column.PUBLICATION_DATE, "yesterday"))).matches(row -> row.status() == RowStatus.REJECTED && row.reason().equals("\"yesterday\" is not a date: write it as year-month-day."));
        assertThat(interpret(Map.of(Column.PUBLICATION_DATE, "N/A"))).matches(row -> row.status() == RowStatus.NEW && row.publicationDate() == null);
    }

    @Test
    void brokenCharactersAreNeverStored() {
        for (var column : List.of(Column.TEXT, Column.THEMES, Column.SYMBOL, Column.COUNTRIES, Column.BODY, Column.SESSION)) {
            assertThat(interpret(Map.of(column, GOOD.getOrDefault(column, "x") + "\ufffd")).status()).as("%s", column).isEqualTo(RowStatus.REJECTED);
        }
    }

    private IntakeRow interpret(Map<Column, String> changed) {
        var values = new EnumMap<Column, String>(GOOD);
        values.putAll(changed);
        return interpreter.interpret(new RawRecord(1, values, null, null));
    }
}
