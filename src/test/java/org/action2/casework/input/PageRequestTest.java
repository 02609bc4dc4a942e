package org.action2.casework.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # number | size        | then number | then size | offset
        0          | 20          | 0           | 20  | 0
        3          | 50          | 3           | 50  | 150
        -1         | 20          | 0           | 20  | 0
        2          | 0           | 2           | 1   | 2
        2          | -2147483648 | 2           | 1   | 2
        1          | 201         | 1           | 200 | 200
        1          | 2147483647  | 1           | 200 | 200
        2147483647 | 200         | 10737418    | 200 | 2147483600
        """, delimiter = '|')
    void numbersThatNoListHasAreBroughtWithinBounds(int number, int size, int thenNumber, int thenSize, int offset) {
        var asked = PageRequest.of(number, size);

        assertThat(asked).isEqualTo(new PageRequest(thenNumber, thenSize));
        assertThat(asked.offset()).isEqualTo(offset);
    }

    @Test
    void aListMayGiveMoreAtOnce() {
        assertThat(PageRequest.of(0, 1_001, 1_000).size()).isEqualTo(1_000);
    }

    @Test
    void aPageSaysWhichItIs() {
        assertThat(PageRequest.of(2, 1).of(List.of("c"), 5)).isEqualTo(new Page<>(List.of("c"), 5, 2, 1));
    }
}
