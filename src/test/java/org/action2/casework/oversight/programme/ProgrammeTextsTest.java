package org.action2.casework.oversight.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.action2.casework.language.FormWords;
import org.junit.jupiter.api.Test;

/** Every text of figures and lists has its French, by which the page translates it. */
class ProgrammeTextsTest {

    @Test
    void nothingIsWithoutItsFrench() {
        assertThat(FormWords.in(Locale.FRENCH).keySet()).containsAll(ProgrammeTexts.all());
    }
}
