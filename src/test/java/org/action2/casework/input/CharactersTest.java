package org.action2.casework.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @Test
    void textOfAllLanguagesIsFit() {
        assertThat(Characters.areFit("Tab\tand\r\nlines, ŝ, ع, 漢, 😀, \u2028\u2029, \u200f and \ufeff")).isTrue();
    }

    @Test
    void everyControlCharacterIsRefused() {
        for (var character = 0; character < 0x100; character++) {
            var isControl = character < 0x20 || character >= 0x7f && character < 0xa0;
            var isLayout = character == '\t' || character == '\n' || character == '\r';
            assertThat(Characters.areFit("a" + (char) character + "b")).as("%x", character).isEqualTo(!isControl || isLayout);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud800", "\ud800a", "\udc00", "\udc00\ud800", "\ud83d\ud83d\ude00"})
    void halvesOfPairsAreRefused(String text) {
        assertThat(Characters.areFit(text)).isFalse();
    }

    @Test
    void malformedUtf8IsFoundWhereverItStands() {
        var long5 = "x".repeat(100_000);
        assertThat(Characters.areUtf8((long5 + "😀é").getBytes(StandardCharsets.UTF_8))).isTrue();
        for (var bad : new byte[][] {{(byte) 0xff}, {(byte) 0xc3}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xc0, (byte) 0x80}, {0}}) {
            var bytes = (long5 + "    ").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bad, 0, bytes, bytes.length - bad.length, bad.length);
            assertThat(Characters.areUtf8(bytes)).isFalse();
        }
    }
}
