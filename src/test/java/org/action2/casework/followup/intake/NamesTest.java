package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of countries, bodies and columns as exports write them. */
class NamesTest {

    private final Countries countries = new Countries();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Slovenia|SVN", "SI|SVN", "svn|SVN", "PK|PAK", "Turkey|TUR", "Türkiye|TUR", "State of Palestine*|PSE", "Côte d’Ivoire|CIV",
        "Cote d'Ivoire|CIV", "Bolivia (Plurinational State of)|BOL", "Bolivia|BOL", "United Kingdom of Great Britain and Northern Ireland|GBR",
        "The former Yugoslav Republic of Macedonia|MKD", "Netherlands|NLD", "Republic of Slovenia|SVN", "The Federal Democratic Republic of Nepal|NPL", "Republic of Korea|KOR",
        "Democratic Republic of the Congo|COD", "Democratic People's Republic of Korea|PRK", "Congo|COG", "Commonwealth of Australia|AUS", "Viet Nam|VNM", "Venezuela (Bolivarian Republic of)|VEN"
    })
    void countryIsFoundByNameCodeOrVariant(String name, String code) {
        assertThat(countries.code(name)).contains(code);
    }

    @Test
    void areaThatIsNoCountryHasNoCode() {
        assertThat(countries.code("European Union")).isEmpty();
        assertThat(countries.isOtherArea("Kosovo*")).isTrue();
        assertThat(countries.isOtherArea("Atlantis")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CRC|CRC|treaty-body", "Committee on the Rights of the Child|CRC|treaty-body", "CRC-OP-SC|CRC-OP-SC|treaty-body",
        "Human Rights Committee|CCPR|treaty-body", "Universal Periodic Review|UPR|upr", "SR Torture|SR Torture|special-procedure",
        "WG Arbitrary Detention|WG Arbitrary Detention|special-procedure", "IE Older persons|IE Older persons|special-procedure",
        "Committee on Economic, Social and Cultural Rights (CESCR)|CESCR|treaty-body"
    })
    void bodyIsFoundByCodeOrLongName(String name, String code, String mechanism) {
        assertThat(Bodies.named(name)).contains(new Bodies.Body(code, mechanism));
    }

    @ParameterizedTest
    @CsvSource({"Reccomending Body,BODY", "recommending body,BODY", " Countries  Concerned ,COUNTRIES", "AnnotationType,TYPE", "OHCHR Annotation Id,ANNOTATION_ID"})
    void columnIsFoundHoweverItIsSpelt(String header, Column column) {
        assertThat(Column.named(header)).contains(column);
    }

    @Test
    void columnsOfRecommendingStatesAreNotTheBody() {
        assertThat(Column.named("UPR Reccomending States")).contains(Column.RECOMMENDING_STATES);
    }
}
