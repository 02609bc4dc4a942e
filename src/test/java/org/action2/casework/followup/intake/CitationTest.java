package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a recommendation stands, read out of its text in every form that exports write it. */
class CitationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Para. 16 In 2010, the Committee encouraged Slovenia to ratify. | 16",
        "Paras. 27–28 The Committee recommended a strategy. | 27-28",
        "Paras. 16, 20 and 22 The same Committee recommended. | 16,20,22",
        "9.The Committee welcomes legislative measures. | 9",
        "B.Positive aspects\\n3.The Committee welcomes. | 3",
        "Access to justice\\n18. The Committee recommends. | 18",
        "Access to justice 18. The Committee recommends. | 18",
        "Access to justice18. The Committee recommends. | 18",
        "Article 14. The Committee recommends more. | ''",
        "The Act of 2018. However, the Committee recommends more. | ''",
        "25. (b) Take every step. | 25(b)",
        "(c) Take every step. | (c)",
        "13. The Committee recommends that the State:(a) Enact;(b) Repeal. | 13"
    })
    void paragraphOfATreatyBodyIsFound(String text, String paragraph) {
        assertThat(Citation.of(text.replace("\\n", "\n"), false).paragraph()).isEqualTo(paragraph);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "121.1 Ratify the Convention (France); | 121.1", "122.136. Conduct an evaluation (Spain); | 122.136", "A - 7.3. Continue; | 7.3", "12. Continue; | 12"
    })
    void numberOfAUprRecommendationIsFound(String text, String paragraph) {
        assertThat(Citation.of(text, true).paragraph()).isEqualTo(paragraph);
    }

    @Test
    void headingAndSubParagraphsAreFound() {
        var citation = Citation.of("Climate change\n11. The Committee recommends that the State Party:(a) Cut;(b) Adapt;\n(c) Pay under article 2 (f).", false);

        assertThat(citation.heading()).isEqualTo("Climate change");
        assertThat(citation.subParagraphs()).isEqualTo(List.of("a", "b", "c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "10. The Committee reiterates its previous recommendations (CEDAW/C/IRQ/CO/7, para. 10) and | CEDAW/C/IRQ/CO/7#10",
        "Recalling its recommendations (E/C.12/AUS/CO/5, paras. 12 and 14), the Committee | E/C.12/AUS/CO/5#12,14"
    })
    void reiteratedParagraphIsFound(String text, String reiterated) {
        assertThat(Citation.reiterated(text)).contains(reiterated);
    }

    @Test
    void plainMentionOfADocumentReiteratesNothing() {
        assertThat(Citation.reiterated("In the light of general comment No. 5 (CRC/GC/2003/5, para. 3), the Committee recommends")).isEmpty();
    }
}
