package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedSearchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CEDAW/C/SVN/CO/7#39(a) | CEDAW/C/SVN/CO/7 | 39(a) | ''",
        "CEDAW/C/SVN/CO/7, para. 39 (a) | CEDAW/C/SVN/CO/7 | 39(a) | ''",
        "CEDAW/C/SVN/CO/7, paras. 39 (a) and 40 | CEDAW/C/SVN/CO/7 | 39(a) | 'and 40'",
        "cedaw/c/svn/co/7 39 | CEDAW/C/SVN/CO/7 | 39 | ''",
        "CEDAW / C / SVN / CO / 7 | CEDAW/C/SVN/CO/7 | '' | ''",
        "CEDAW/C/SVN/CO/7. | CEDAW/C/SVN/CO/7 | '' | ''",
        "(CEDAW/C/SVN/CO/7, para. 39.) | CEDAW/C/SVN/CO/7 | 39 | '( .)'",
        "CEDAW/C/SVN/ | CEDAW/C/SVN/ | '' | ''",
        "CEDAW/C/SVN/CO/5-6#22~2 | CEDAW/C/SVN/CO/5-6 | 22 | ''",
        "A/HRC/43/15 121.10 | A/HRC/43/15 | 121.10 | ''",
        "A/HRC/43/15, párr. 121.10 | A/HRC/43/15 | 121.10 | ''",
        "CERD/C/KEN/CO/9, п. 14 | CERD/C/KEN/CO/9 | 14 | ''",
        "CERD/C/KEN/CO/9, الفقرة ١٤ | CERD/C/KEN/CO/9 | 14 | ''",
        "CERD/C/KEN/CO/9，第14段 | CERD/C/KEN/CO/9 | 14 | ''",
        "CERD/C/KEN/CO/9 prisons | CERD/C/KEN/CO/9 | '' | prisons",
        "A/HRC/33/2#text-0a1b2c3d~2 | A/HRC/33/2 | text-0a1b2c3d | ''"
    })
    void placeIsReadAsPeopleCopyIt(String typed, String symbol, String paragraph, String rest) {
        var found = CopiedReference.in(TypedSearch.tidy(typed)).orElseThrow();

        assertThat(found.symbol()).isEqualTo(symbol);
        assertThat(found.paragraph()).isEqualTo(paragraph);
        assertThat(found.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"see CAT/C/KEN/CO/3 and others\"", "prisons", "39", "SDG 16", "", "/", "http:"})
    void otherWordsAreNoPlace(String typed) {
        assertThat(CopiedReference.in(TypedSearch.tidy(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"16 | 16", "05 | 5", "SDG 16 | 16", "sdg16.3 | 16.3", "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS | 16",
        "16.A - Strong institutions | 16.a", "Goal 8 | 8", "Health | Health"})
    void goalOfAFilterIsItsNumber(String filter, String goal) {
        assertThat(TypedSearch.goalOf(TypedSearch.tidy(filter))).isEqualTo(goal);
    }

    @Test
    void longestInputIsReadQuickly() {
        for (var sign : List.of("a/", "a", "1", "(a)", "A/B ", "#", " ", "-", "\u00ad", "1,", "1 (a)", "\"", "sdg ", "a.")) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> TypedSearch.readings(TypedSearch.tidy(sign.repeat(10_000)), true));
        }
    }
}
