package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a committee published is kept in the outbox in no language and read back as it was. */
class PublicFactsTest {

    @Test
    void rowsAreReadBackAsTheyWereWritten() {
        var rows = List.of(List.of("CEDAW/C/KEN/CO/8#12", "(a)", "partially-implemented"), List.of("CEDAW/C/KEN/CO/8#30", "", "contrary"));

        assertThat(PublicFacts.parse(PublicFacts.written(rows))).isEqualTo(rows);
        assertThat(PublicFacts.parse(PublicFacts.written(List.of(List.of("", ""))))).isEqualTo(List.of(List.of("", "")));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(PublicFacts.parse(null)).isEmpty();
        assertThat(PublicFacts.parse(PublicFacts.written(List.of()))).isEmpty();
        assertThat(PublicFacts.parse(PublicFacts.written(List.of(Arrays.asList("CCPR/C/KEN/CO/4#9", null, "A"))))).containsExactly(List.of("CCPR/C/KEN/CO/4#9", "", "A"));
    }

    @Test
    void nothingThatPeopleEnteredMakesARowOrAFactOfItsOwn() {
        assertThat(PublicFacts.parse(PublicFacts.written(List.of(List.of("a\nb\tc", "d"))))).hasSize(1).allSatisfy(row -> assertThat(row).hasSize(2));
    }
}
