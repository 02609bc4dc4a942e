package org.action2.casework.followup.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The letters of sub-paragraphs, such as {@code (a)}, {@code a)}, {@code б)}, {@code (ب)} or {@code （a）}. The n-th letter
 * of a list is the n-th Latin one in what we keep, so that a sub-paragraph has the same name in every language.
 */
final class SubParagraphs {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String CYRILLIC = Reading.word("абвгдежзиклмнопрстуфхцчшщ");
    private static final String ARABIC = Reading.word("أبجدهوزحطيكلمنسعفصقرشتثخذ");
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final List<String> SERIES = List.of(LATIN, CYRILLIC, ARABIC, STEMS, BRANCHES);
    private static final String LOOK_LIKE_CYRILLIC = "асеорху";
    private static final String LOOK_LIKE_LATIN = "aceopxy";
    private static final Set<String> JOINING = Set.of("and", "et", "y", "e", "o", "ou", "or", "и", "или", "و");
    private static final Set<String> NAMING = Set.of("paragraph", "paragraphs", "subparagraph", "subparagraphs", "items", "letras", "alineas", "incisos", "подпункт",
        "подпункты", "подпунктах");

    /** A letter in a text: {@code end} is the place after its bracket. */
    record Letter(char written, int end) {

        /** The Latin letter of the same rank. */
        char latin() {
            var alike = LOOK_LIKE_CYRILLIC.indexOf(written);
            return written == 'с' ? 'c' : rank(written) >= 0 ? LATIN.charAt(rank(written)) : alike >= 0 ? LOOK_LIKE_LATIN.charAt(alike) : written;
        }

        private boolean is(char expected) {
            var alike = LOOK_LIKE_CYRILLIC.indexOf(written);
            return latin() == expected || alike >= 0 && LOOK_LIKE_LATIN.charAt(alike) == expected;
        }
    }

    private SubParagraphs() {
    }

    /** The letter that stands at this place with its bracket or brackets, or null. */
    static Letter at(String text, int place) {
        var bracket = Signs.at(text, place) == '(';
        var start = bracket ? Signs.afterSpaces(text, place + 1) : place;
        var written = Signs.at(text, start);
        var end = Signs.afterSpaces(text, start + 1);
        return rank(written) >= 0 && Signs.at(text, end) == ')' && (bracket || end == start + 1) ? new Letter(written, end + 1) : null;
    }

    /** The letters of a list that begins with a, in order; what only refers to one is left out. */
    static List<String> in(String text, int from) {
        var letters = new ArrayList<String>();
        var expected = 'a';
        for (var close = text.indexOf(')', from); close >= 0 && expected <= 'z'; close = text.indexOf(')', close + 1)) {
            var letter = closedBy(text, from, close);
            if (letter != null && letter.is(expected)) {
                letters.add(String.valueOf(expected++));
            }
        }
        return letters;
    }

    private static Letter closedBy(String text, int from, int close) {
        var last = Signs.at(text, close - 1) == ' ' ? close - 2 : close - 1;
        if (last < from || rank(text.charAt(last)) < 0) {
            return null;
        }
        var open = Signs.at(text, last - 1) == ' ' ? last - 2 : last - 1;
        var bracketed = open >= from && text.charAt(open) == '(';
        var stands = bracketed ? isListed(text, from, open) : last == close - 1 && isListedBare(text, from, last);
        return stands ? new Letter(text.charAt(last), close + 1) : null;
    }

    private static boolean isListed(String text, int from, int open) {
        if (open <= from) {
            return true;
        }
        var before = text.charAt(open - 1);
        var joins = before == 'و' && !Character.isLetter(Signs.at(text, open - 2)); // "(أ) و(ب)"
        if (before == ')' || Character.isLetterOrDigit(before) && !Signs.isChinese(before) && !joins) {
            return false;
        }
        var last = Signs.beforeBlanks(text, open);
        return last < from || !isShortNumber(text, last) && !NAMING.contains(text.substring(Signs.wordStart(text, last), last + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether a number of an article or paragraph ends here, which a letter after it belongs to; a year is none. */
    private static boolean isShortNumber(String text, int last) {
        var length = 0;
        while (length <= 4 && Signs.isDigit(Signs.at(text, last - length))) {
            length++;
        }
        return length > 0 && length < 4;
    }

    private static boolean isListedBare(String text, int from, int place) {
        if (place <= from) {
            return true;
        }
        var last = Signs.beforeBlanks(text, place);
        if (last < from || ":;.,\n\u3002".indexOf(text.charAt(last)) >= 0 || text.charAt(place - 1) == '\n') {
            return true;
        }
        return last < place - 1 && JOINING.contains(text.substring(Signs.wordStart(text, last), last + 1));
    }

    private static int rank(char sign) {
        if (sign < 0x80) {
            return sign >= 'a' && sign <= 'z' ? sign - 'a' : -1;
        }
        for (var series : SERIES) {
            var rank = series.indexOf(sign);
            if (rank >= 0) {
                return rank;
            }
        }
        return -1;
    }
}
