package org.action2.casework.followup.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** Values of an export without what is not theirs: markup, bullets, invisible signs, blanks before, after and twice. */
final class Values {

    private static final int MAX_SYMBOL = 100;
    private static final String BULLETS = "-–—•·▪◦‣●○*";
    private static final int LONGEST_HEADING = 40;
    private static final int SHORTEST_CHINESE = 3;
    private static final String SENTENCE = ".;:!?。；：！？؟؛";
    private static final String ROMAN = "IVX";
    private static final String OF_A_SYMBOL = " ./()-&,";

    private Values() {
    }

    /** A value of one line. */
    static String one(String value) {
        var many = isPlain(value) ? List.of(value) : lines(value);
        return many.isEmpty() ? "" : String.join(" ", many);
    }

    /** The values of a field that holds several, one a line or with semicolons between, each once. */
    static List<String> many(String value) {
        if (value.isEmpty()) {
            return List.of();
        }
        var many = new LinkedHashSet<String>();
        for (var line : lines(value)) {
            for (var part : line.split(";")) {
                var read = IndexIds.read(withoutBullet(part.strip()));
                if (!isNothing(read)) {
                    many.add(read);
                }
            }
        }
        return List.copyOf(many);
    }

    /** Without the marks by which Excel writes line ends into a text, "_x000D_". */
    static String withoutCarriageReturns(String text) {
        return text.indexOf("_x000") < 0 ? text : text.replace("_x000D_", "").replace("_x000d_", "").replace("_x000A_", "\n").replace("_x000a_", "\n");
    }

    /**
     * A document symbol as the United Nations write it: narrow letters, plain dashes, no blanks around slashes; null if it is none.
     */
    static String symbol(String value) {
        var symbol = new StringBuilder();
        var text = Normalizer.normalize(one(value), Normalizer.Form.NFKC);
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.getType(character) == Character.DASH_PUNCTUATION || character == '\u2212') {
                character = '-';
            }
            var afterSlash = symbol.length() > 0 && symbol.charAt(symbol.length() - 1) == '/';
            if (character == '/') {
                while (symbol.length() > 0 && symbol.charAt(symbol.length() - 1) == ' ') {
                    symbol.setLength(symbol.length() - 1);
                }
            }
            if (character != ' ' || !afterSlash) {
                symbol.append(character);
            }
        }
        while (symbol.length() > 0 && (";,.".indexOf(symbol.charAt(symbol.length() - 1)) >= 0 || symbol.charAt(symbol.length() - 1) == ' ')) {
            symbol.setLength(symbol.length() - 1);
        }
        return isSymbol(symbol) ? symbol.toString() : null;
    }

    /** A text in the digits that everybody reads: "34" for "٣٤". */
    static String withPlainDigits(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127 && Character.isDigit(text.charAt(i))) {
                var plain = new StringBuilder();
                text.chars().forEach(character -> plain.append((char) (Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)));
                return plain.toString();
            }
        }
        return text;
    }

    /** Whether a text says nothing: "-----", "Annex II", "附件一". A sentence has a mark at its end, or two words at least. */
    static boolean isMereHeading(String text) {
        if (text.length() > LONGEST_HEADING) {
            return false;
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return true;
        }
        if (text.chars().anyMatch(sign -> SENTENCE.indexOf(sign) >= 0)) {
            return false;
        }
        if (text.codePoints().anyMatch(Character::isIdeographic)) {
            return text.codePoints().filter(Character::isIdeographic).count() <= SHORTEST_CHINESE;
        }
        return Arrays.stream(text.split("[\\s\\h]+")).filter(Values::isWord).count() <= 1;
    }

    private static boolean isWord(String written) {
        return written.codePoints().filter(Character::isLetter).count() > 1 && written.chars().anyMatch(letter -> ROMAN.indexOf(letter) < 0);
    }

    private static boolean isSymbol(CharSequence symbol) {
        for (var i = 0; i < symbol.length(); i++) {
            var character = symbol.charAt(i);
            var isLetter = character < 128 && Character.isLetterOrDigit(character);
            if (!isLetter && (i == 0 || OF_A_SYMBOL.indexOf(character) < 0)) {
                return false;
            }
        }
        return symbol.length() > 0 && symbol.length() <= MAX_SYMBOL;
    }

    private static boolean isNothing(String value) {
        return value.chars().allMatch(character -> BULLETS.indexOf(character) >= 0);
    }

    private static List<String> lines(String value) {
        if (isPlain(value)) {
            return List.of(value);
        }
        var lines = new ArrayList<String>();
        PlainText.of(withoutCarriageReturns(value)).lines().map(Values::tidy).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    /** Without bullet, invisible signs and blanks too many. */
    private static String tidy(String line) {
        var tidy = new StringBuilder(line.length());
        for (var i = 0; i < line.length(); i++) {
            var character = line.charAt(i);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                if (tidy.length() > 0 && tidy.charAt(tidy.length() - 1) != ' ') {
                    tidy.append(' ');
                }
            } else if (!isInvisible(character)) {
                tidy.append(character);
            }
        }
        return withoutBullet(tidy.toString().strip());
    }

    private static String withoutBullet(String text) {
        return text.length() > 1 && BULLETS.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ' ? text.substring(2).strip() : text;
    }

    /** Whether it is certain, by a look at its characters, that nothing has to be taken off. */
    private static boolean isPlain(String value) {
        if (value.isEmpty() || value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ') {
            return false;
        }
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            if (character < ' ' || character > '~' || character == '<' || character == '&' || character == ';' || character == '_'
                || character == ' ' && (value.charAt(i + 1) == ' ' || i == 1 && BULLETS.indexOf(value.charAt(0)) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** A soft hyphen, a byte order mark or what steers the direction of writing. */
    private static boolean isInvisible(char character) {
        return Character.getType(character) == Character.FORMAT || character == '\u115F' || character == '\u3164' || character >= '\uFE00' && character <= '\uFE0F';
    }
}
