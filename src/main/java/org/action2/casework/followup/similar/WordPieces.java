package org.action2.casework.followup.similar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a text into the pieces of words that a BERT model without capitals knows, as numbers. */
class WordPieces {

    static final String BEGIN = "[CLS]";
    static final String END = "[SEP]";
    private static final String UNKNOWN = "[UNK]";
    private static final String GOES_ON = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Long> numbers = new HashMap<>();

    /** @param tokenizer in the JSON form of Hugging Face, with {@code model.vocab} */
    WordPieces(InputStream tokenizer) throws IOException {
        new ObjectMapper().readTree(tokenizer).path("model").path("vocab").properties()
            .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().asLong()));
    }

    long number(String piece) {
        return numbers.get(piece);
    }

    /** @param most how many pieces are wanted at most; what comes after them is left out */
    List<Long> of(String text, int most) {
        var pieces = new ArrayList<Long>();
        for (var word : words(text)) {
            if (pieces.size() >= most) {
                break;
            }
            add(word, pieces);
        }
        return pieces.size() > most ? pieces.subList(0, most) : pieces;
    }

    private void add(String word, List<Long> pieces) {
        var before = pieces.size();
        for (var begin = 0; begin < word.length(); ) {
            var end = word.length() > LONGEST_WORD ? begin : word.length();
            while (end > begin && !numbers.containsKey(piece(word, begin, end))) {
                end--;
            }
            if (end == begin) {
                pieces.subList(before, pieces.size()).clear();
                pieces.add(numbers.get(UNKNOWN));
                return;
            }
            pieces.add(numbers.get(piece(word, begin, end)));
            begin = end;
        }
    }

    private static String piece(String word, int begin, int end) {
        return (begin == 0 ? "" : GOES_ON) + word.substring(begin, end);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFD).codePoints().filter(sign -> !isLeftOut(sign)).forEach(sign -> {
            var standsAlone = isPunctuation(sign) || Character.isIdeographic(sign);
            if (standsAlone || isBlank(sign)) {
                close(word, words);
            }
            if (standsAlone) {
                words.add(Character.toString(sign));
            } else if (!isBlank(sign)) {
                word.appendCodePoint(sign);
            }
        });
        close(word, words);
        return words;
    }

    private static void close(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isLeftOut(int sign) {
        var type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || sign == 0xFFFD || type == Character.CONTROL && !isBlank(sign);
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static boolean isPunctuation(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> sign > 32 && sign < 127 && !Character.isLetterOrDigit(sign);
        };
    }
}
