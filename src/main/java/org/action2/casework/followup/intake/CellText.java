package org.action2.casework.followup.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell as it is read; keeps one character more than a cell may have, to tell that it is too long. */
class CellText {

    /** The most characters that a cell of a workbook may have. */
    static final int MAX_LENGTH = 32_767;

    private static final int MAX_WRITTEN = 7 * MAX_LENGTH; // a character may be written as seven, _x000D_
    private static final int MOST_DIGITS = 9;
    private static final Pattern WRITTEN_CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();

    void clear() {
        text.setLength(0);
    }

    void append(char[] chars, int start, int length) {
        text.append(chars, start, Math.min(length, MAX_WRITTEN + 1 - text.length()));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The whole number that it is; -1 if it is none. */
    int number() {
        var number = 0;
        for (var i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == MOST_DIGITS) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    String value() {
        var written = text.toString();
        return written.contains("_x")
            ? WRITTEN_CHARACTER.matcher(written).replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
            : written;
    }
}
