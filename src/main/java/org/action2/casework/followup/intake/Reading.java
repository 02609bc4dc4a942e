package org.action2.casework.followup.intake;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the one form in which rules read it, whatever its language: the digits of every script as 0 to 9, one form
 * for blanks, dashes, brackets and stops, letters without accents, and nothing invisible.
 *
 * @param text what the rules read
 * @param original the text as it came
 * @param places where each sign of {@code text} stands in {@code original}; null if both are equally long
 */
record Reading(String text, String original, int[] places) {

    private static final char NOTHING = 0;
    private static final char[] LETTERS = withoutAccents();

    static Reading of(String original) {
        return isPlain(original) ? new Reading(original, original, null) : read(original);
    }

    /** A word in the form in which it appears in a reading. */
    static String word(String written) {
        return of(written).text();
    }

    /** What stands before a place of the reading, as it came. */
    String before(int place) {
        return original.substring(0, places == null ? place : place < places.length ? places[place] : original.length());
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign >= 0x80 || sign < ' ' && sign != '\n') {
                return false;
            }
        }
        return true;
    }

    private static Reading read(String original) {
        var read = new char[original.length()];
        var places = new int[original.length()];
        var length = 0;
        for (var i = 0; i < original.length(); i++) {
            var sign = sign(original, i);
            if (sign != NOTHING) {
                places[length] = i;
                read[length++] = sign;
            }
        }
        return new Reading(new String(read, 0, length), original, length == original.length() ? null : Arrays.copyOf(places, length));
    }

    private static char sign(String text, int place) {
        var sign = text.charAt(place);
        if (sign < LETTERS.length) {
            return LETTERS[sign];
        }
        if (sign >= '\u4E00' && sign <= '\u9FFF') {
            return sign;
        }
        if (Character.isSurrogate(sign)) {
            return digitOfTwo(text, place);
        }
        return sign >= '\uFF01' && sign <= '\uFF5E' ? (char) (sign - 0xFEE0) : folded(sign); // the full-width forms of ASCII
    }

    private static char digitOfTwo(String text, int place) {
        var digit = Character.isHighSurrogate(text.charAt(place)) ? Character.digit(text.codePointAt(place), 10) : -1;
        return digit >= 0 ? (char) ('0' + digit) : Character.isHighSurrogate(text.charAt(place)) ? '\uFFFC' : NOTHING;
    }

    private static char folded(char sign) {
        switch (sign) {
            case '\u066B', '\u2024', '\uFE52', '\u2E33': return '.';
            case '\u060C': return ',';
            case '\u061B': return ';';
            case '\u2236': return ':';
            case '\u2212': return '-';
            case '\u3010', '\u3014': return '[';
            case '\u3011', '\u3015': return ']';
            case '\uFF61': return '\u3002';
            case '\u0640': return NOTHING; // Arabic stretching
            default: return foldedByKind(sign);
        }
    }

    private static char foldedByKind(char sign) {
        switch (Character.getType(sign)) {
            case Character.DECIMAL_DIGIT_NUMBER: return (char) ('0' + Character.digit(sign, 10));
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.CONTROL: return NOTHING;
            case Character.SPACE_SEPARATOR: return ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR: return '\n';
            case Character.DASH_PUNCTUATION: return '-';
            default: return sign >= '\uFB50' && sign <= '\uFEFC' ? joined(sign) : sign;
        }
    }

    /** An Arabic letter that was written in its joined form. */
    private static char joined(char sign) {
        var plain = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKD);
        return plain.length() >= 1 ? plain.charAt(0) : sign;
    }

    /** Latin, Greek, Cyrillic, Hebrew and Arabic letters, looked up. */
    private static char[] withoutAccents() {
        var letters = new char[0x700];
        for (char sign = 0; sign < letters.length; sign++) {
            var plain = Character.isLetter(sign) ? Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD).charAt(0) : sign;
            letters[sign] = sign == '\n' ? sign : sign == '\t' || sign == '\r' ? ' ' : sign < ' ' ? NOTHING : sign < 0x80 ? sign : folded(plain);
        }
        return letters;
    }
}
