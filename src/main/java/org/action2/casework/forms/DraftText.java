package org.action2.casework.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is to be stored of a draft.
 *
 * @param content the values as JSON
 * @param title what people call it, as plain text of one line; null if the values name nothing
 */
record DraftText(String content, String title) {

    /** Characters of JSON; the longest form of the product is far below. */
    static final int LONGEST = 500_000;

    private static final int LONGEST_TITLE = 150;

    /** Breaks of lines, control characters, and those that turn the direction of what follows. */
    private static final Pattern NO_PLAIN_TEXT = Pattern.compile("[\\p{Cc}\\s\\u2028-\\u202E\\u2066-\\u2069]+");

    /**
     * @param names the fields whose text may stand for the draft, the best first
     * @throws DraftRefusedException if it is longer than what is kept
     */
    static DraftText of(ObjectNode values, List<String> names) {
        var content = values.toString();
        if (content.length() > LONGEST) {
            throw new DraftRefusedException(DraftRefusal.TOO_LONG);
        }
        var title = names.stream().map(values::path).filter(JsonNode::isTextual).map(value -> plain(value.asText()))
            .filter(text -> !text.isEmpty()).findFirst().orElse(null);
        return new DraftText(content, title);
    }

    private static String plain(String text) {
        var line = TrimmedAnswers.line(NO_PLAIN_TEXT.matcher(text).replaceAll(" "));
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE ? line
            : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)).strip() + "…";
    }
}
