package org.action2.casework.followup.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names as they are compared, in every script: whatever their case, accents, blanks, dashes, invisible signs and articles.
 * No letter of any script is dropped, or all names in Arabic or Chinese would be the same.
 */
final class Names {

    /** Words that are put or left out without another meaning, in English, French, Spanish and Russian. */
    private static final Set<String> OPTIONAL = Set.of("the", "of", "and", "le", "la", "les", "l", "de", "du", "des", "d", "et", "el", "los",
        "las", "del", "y", "\u0438");
    private static final String ARABIC_ARTICLE = "\u0627\u0644";
    private static final int SHORTEST_WITH_ARTICLE = 5;

    private Names() {
    }

    /** The words of a name run together without optional ones; the same for all ways of writing it. */
    static String key(String name) {
        return key(words(name));
    }

    static String key(List<String> words) {
        var key = new StringBuilder();
        words.stream().filter(word -> !OPTIONAL.contains(word)).forEach(key::append);
        return key.length() > 0 ? key.toString() : String.join("", words);
    }

    /** The words of a name in small letters without accents, with the digits that everybody reads. */
    static List<String> words(String name) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        for (var i = 0; i < plain.length(); ) {
            var character = plain.codePointAt(i);
            i += Character.charCount(character);
            if (isSeparator(character)) {
                end(word, words);
            } else if (!isMark(character)) {
                word.appendCodePoint(simple(character));
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.length() == 0) {
            return;
        }
        var hasArticle = word.length() >= SHORTEST_WITH_ARTICLE && word.indexOf(ARABIC_ARTICLE) == 0;
        words.add(hasArticle ? word.substring(ARABIC_ARTICLE.length()) : word.toString());
        word.setLength(0);
    }

    private static boolean isSeparator(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.OTHER_LETTER,
                Character.DECIMAL_DIGIT_NUMBER -> false;
            case Character.MODIFIER_LETTER -> character != '\u0640'; // an apostrophe, but for the line that stretches Arabic words
            default -> !isMark(character);
        };
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> character == '\u0640';
        };
    }

    private static int simple(int character) {
        return switch (character) {
            case '\u0131' -> 'i';
            case '\u0649' -> '\u064a'; // the two ways of writing a final ya, and a final ta
            case '\u0629' -> '\u0647';
            default -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : Character.toLowerCase(character);
        };
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
