package org.action2.casework.committeereports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {

    /** The page counts the same in {@code report.test.ts}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ' 12. The  State – party’s law, […] and\u00a0more: ' | 7
        'ينبغي للدولة الطرف' | 3
        'L’État partie devrait : a) enquêter' | 5
        'Государство-участник должно' | 2
        '— … –' | 0
        '' | 0
        """)
    void wordsHaveALetterOrAFigure(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }
}
