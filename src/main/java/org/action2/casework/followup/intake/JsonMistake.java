package org.action2.casework.followup.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** Finds where a record stops being JSON and says it in plain words: the mistakes that hands and programs make. */
final class JsonMistake {

    private static final int DEEPEST = 100;

    private final byte[] text;
    private final int end;
    private int next;

    private JsonMistake(byte[] text, int offset, int length) {
        this.text = text;
        this.next = offset;
        this.end = offset + length;
    }

    /** The first mistake. @param at the byte that is wrong */
    record Found(int at, Text text) {
    }

    /** Ends the reading at the mistake. */
    private static final class Mistake extends RuntimeException {

        private final int at;
        private final transient Text text;

        Mistake(int at, String key, Object... arguments) {
            super(key, null, false, false);
            this.at = at;
            this.text = Sentence.of(key, arguments);
        }
    }

    /** The first mistake of a record; empty if it is JSON, or nested deeper than one looks. */
    static Optional<Found> of(byte[] text, int offset, int length) {
        try {
            new JsonMistake(text, offset, length).value(0);
            return Optional.empty();
        } catch (Mistake e) {
            return Optional.of(new Found(e.at, e.text));
        }
    }

    private void value(int depth) {
        if (depth > DEEPEST) {
            throw new Mistake(next, "followup.json-too-deep", DEEPEST);
        }
        switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case ',', '}', ']', ':' -> throw new Mistake(next, "followup.json-value-missing");
            default -> word();
        }
    }

    private void object(int depth) {
        next++;
        if (peek() == '}') {
            next++;
            return;
        }
        while (true) {
            name();
            if (peek() != ':') {
                throw new Mistake(next, "followup.json-colon-missing");
            }
            next++;
            value(depth + 1);
            switch (peek()) {
                case '}' -> {
                    next++;
                    return;
                }
                case ',' -> comma('}', "followup.json-comma-before-brace");
                case ']' -> throw new Mistake(next, "followup.json-brace-missing");
                default -> throw neitherCommaNorEnd();
            }
        }
    }

    private void list(int depth) {
        next++;
        if (peek() == ']') {
            next++;
            return;
        }
        while (true) {
            value(depth + 1);
            switch (peek()) {
                case ']' -> {
                    next++;
                    return;
                }
                case ',' -> comma(']', "followup.json-comma-before-bracket");
                case '}', ':' -> throw new Mistake(next, "followup.json-bracket-missing");
                default -> throw neitherCommaNorEnd();
            }
        }
    }

    private void comma(char closing, String key) {
        var at = next++;
        var after = peek();
        if (after == closing) {
            throw new Mistake(at, key);
        }
        if (after == ',') {
            throw new Mistake(next, "followup.json-two-commas");
        }
    }

    private Mistake neitherCommaNorEnd() {
        var isInText = next > 0 && text[next - 1] == '"' && text[next] != '"' && text[next] != '{' && text[next] != '[';
        return new Mistake(next, isInText ? "followup.json-quote-in-text" : "followup.json-comma-missing");
    }

    private void name() {
        var c = peek();
        if (c == '"') {
            string();
        } else if (c == ',') {
            throw new Mistake(next, "followup.json-two-commas");
        } else {
            throw otherQuotes().orElseGet(() -> new Mistake(next, isLetter(c) ? "followup.json-name-without-quotes" : "followup.json-no-name"));
        }
    }

    private void string() {
        var begin = next++;
        while (next < end && text[next] != '"') {
            var c = text[next];
            if (c == '\\') {
                escape();
            } else if (c == '\n' || c == '\r') {
                throw new Mistake(next, "followup.json-line-break-in-text");
            } else if (c >= 0 && c < ' ') {
                throw new Mistake(next, "followup.json-control-character");
            } else {
                next++;
            }
        }
        if (next >= end) {
            throw new Mistake(begin, "followup.json-text-not-closed");
        }
        next++;
    }

    private void escape() {
        var at = next++;
        var c = next < end ? text[next++] : 0;
        if (c == 'u') {
            for (var i = 0; i < 4; i++) {
                if (next >= end || Character.digit(text[next++], 16) < 0) {
                    throw new Mistake(at, "followup.json-bad-escape");
                }
            }
        } else if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw new Mistake(at, "followup.json-bad-escape");
        }
    }

    private void word() {
        var begin = next;
        while (next < end && " \n\r\t,:]}".indexOf(text[next]) < 0) {
            next++;
        }
        var word = new String(text, begin, Math.min(next - begin, 40), StandardCharsets.UTF_8);
        if (isNumber(word) || word.equals("true") || word.equals("false") || word.equals("null")) {
            return;
        }
        next = begin;
        throw otherQuotes().orElseGet(() -> switch (word) {
            case "NaN", "Infinity", "-Infinity", "inf", "-inf", "nan" -> new Mistake(begin, "followup.json-no-number", word);
            case "True", "False", "None", "undefined" -> new Mistake(begin, "followup.json-other-word", word, word.equals("None") || word.equals("undefined") ? "null" : word.toLowerCase());
            default -> new Mistake(begin, word.startsWith("//") || word.startsWith("/*") || word.startsWith("#") ? "followup.json-comment"
                : word.matches("-?0\\d.*") ? "followup.json-leading-zero"
                : isLetter(text[begin]) || text[begin] < 0 ? "followup.json-text-without-quotes" : "followup.json-not-a-value");
        });
    }

    private static boolean isNumber(String word) {
        return word.matches("-?(?:0|[1-9]\\d{0,38})(?:\\.\\d{1,38})?(?:[eE][+-]?\\d{1,9})?");
    }

    private Optional<Mistake> otherQuotes() {
        var start = new String(text, next, Math.min(3, end - next), StandardCharsets.UTF_8);
        return start.startsWith("'") ? Optional.of(new Mistake(next, "followup.json-single-quotes"))
            : "“”„«".indexOf(start.isEmpty() ? ' ' : start.charAt(0)) >= 0 ? Optional.of(new Mistake(next, "followup.json-curly-quotes"))
            : Optional.empty();
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    /** The next byte that is no blank. */
    private byte peek() {
        while (next < end && (text[next] == ' ' || text[next] == '\n' || text[next] == '\r' || text[next] == '\t')) {
            next++;
        }
        if (next >= end) {
            throw new Mistake(Math.max(0, end - 1), "followup.json-ends");
        }
        if (text[next] == '/' || text[next] == '#') {
            throw new Mistake(next, "followup.json-comment");
        }
        return text[next];
    }
}
