package org.action2.casework.oversight.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of a file is taken for a formula, whatever stands before its sign or how wide the sign is. */
class FileValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM(A1)", "\t=1", "\r=1", "\r\n=1", " =1", "\u00A0=1", "\u3000＝1",
        "\uFEFF=1", "\u200B=1", "\"=1", "\tplain", "\rplain"})
    void formulaBecomesText(String text) {
        assertThat(FileValues.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(FileValues.harmless("Legal aid = justice")).isEqualTo("Legal aid = justice");
        assertThat(FileValues.harmless("  ")).isEqualTo("  ");
        assertThat(FileValues.harmless(null)).isEmpty();
    }
}
