package org.action2.casework.committeereports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShorteningTest {

    private static final String TEXT = "12. The State party should:\n(a) not delay the law, and (b) train the police.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12. The State party should: (a) not delay the law, […]
        […] train the police.
        12. The State party should: […] train the police.
        […] (a) not delay the law, […]
        12. The State party should: [...] (b) train the police.
        12. The State party should: (a) not delay the law, and (b) train the police.
        […] the police.
        """)
    void partsAreLeftOutWhereTheGapsAre(String shorter) {
        assertThat(Shortening.isOf(TEXT, shorter)).as(shorter).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        12. The State party should: (a) delay the law, and (b) train the police.
        12. The State party should train the police.
        train the police.
        12. The State party should: (a) not delay the law,
        […] train the army.
        […] train the police. […] (a) not delay the law, […]
        12. The State party should: […] […] train the police.
        […]
        […] […]
        […] the law, and (b) train the police
        12. the State party should: […]
        […] olice.
        """)
    void nothingElseIsAShorterText(String shorter) {
        assertThat(Shortening.isOf(TEXT, shorter)).as(shorter).isFalse();
    }
}
