package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people entered begins no line of its own in a mail. */
class OneLineTest {

    static Stream<Arguments> texts() {
        return Stream.of(
            Arguments.of("Legal aid", "Legal aid"),
            Arguments.of("Legal aid\r\n\r\nYour password has expired: https://example.org", "Legal aid ⏎ Your password has expired: https://example.org"),
            Arguments.of("a\nb\rc\fd", "a ⏎ b ⏎ c ⏎ d"),
            Arguments.of("a" + (char) 0x2028 + "b" + (char) 0x2029 + "c" + (char) 0x85 + "d" + (char) 0x0B + "e", "a ⏎ b ⏎ c ⏎ d ⏎ e"),
            Arguments.of("a\tb" + (char) 7 + "c", "a b c"),
            Arguments.of("a" + (char) 0x202E + "b", "ab"),
            Arguments.of("\n a \n", "a"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void breaksStayVisibleOnOneLine(String entered, String line) {
        assertThat(OneLine.of(entered)).isEqualTo(line);
    }
}
