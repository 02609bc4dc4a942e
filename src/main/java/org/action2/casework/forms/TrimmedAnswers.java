package org.action2.casework.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.action2.casework.forms.FormSchema.Field;

/**
 * Answers without the blanks around them, which people type and copy without seeing them: of a line those at both ends,
 * of a longer text the blank lines before it and what is blank behind it.
 */
final class TrimmedAnswers {

    private static final IntPredicate BLANK = character -> Character.isWhitespace(character) || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;

    private TrimmedAnswers() {
    }

    /** The answers that are kept otherwise than they were given, by field. */
    static Map<String, Object> changed(FormSchema schema, Map<String, Object> values) {
        var changed = new HashMap<String, Object>();
        values.forEach((name, value) -> {
            var field = schema.fields().get(name);
            var trimmed = field == null ? value : trimmed(field, value);
            if (!Objects.equals(trimmed, value)) {
                changed.put(name, trimmed);
            }
        });
        return changed;
    }

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(BLANK);
    }

    /** Without the blanks at both ends. */
    static String line(String text) {
        return text.substring(firstSeen(text), endOfSeen(text));
    }

    private static Object trimmed(Field field, Object value) {
        return switch (field.type()) {
            case "textfield" -> value instanceof String text ? line(text) : value;
            case "textarea" -> value instanceof String text ? lines(text) : value;
            case "dynamiclist" -> value instanceof JsonNode list && list.isArray() ? rows(field, list) : value;
            default -> value;
        };
    }

    /** The first line that says something keeps its indent. */
    private static String lines(String text) {
        var first = firstSeen(text);
        var line = text.lastIndexOf('\n', first) + 1;
        return text.substring(first == text.length() ? first : line, endOfSeen(text));
    }

    private static JsonNode rows(Field field, JsonNode list) {
        var copy = list.deepCopy();
        copy.forEach(row -> {
            if (row instanceof ObjectNode answers) {
                field.rows().values().forEach(each -> trim(each, answers));
            }
        });
        return copy;
    }

    private static void trim(Field field, ObjectNode answers) {
        if (answers.path(field.key()).isTextual()) {
            answers.put(field.key(), trimmed(field, answers.path(field.key()).textValue()).toString());
        }
    }

    private static int firstSeen(String text) {
        var at = 0;
        while (at < text.length() && BLANK.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int endOfSeen(String text) {
        var end = text.length();
        while (end > 0 && BLANK.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return Math.max(end, firstSeen(text));
    }
}
