package org.action2.casework.followup.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a recommendation stands in its document, as its text says: the paragraph number is inside the text, after an
 * optional heading, in the forms that treaty bodies, the UPR and compilations write.
 *
 * @param heading the line before the number, empty if there is none
 * @param paragraph the number, such as {@code 18}, {@code 121.4}, {@code 27-28}, {@code 16,20,22} or {@code 25(b)}; empty
 *     if the text names none
 * @param subParagraphs the letters of the sub-paragraphs in the text, in order
 */
record Citation(String heading, String paragraph, List<String> subParagraphs) {

    private static final String NUMBERS = "\\d{1,3}(?:\\s?[-\u2013]\\s?\\d{1,3})?";
    private static final Pattern COMPILED = Pattern.compile("^\\s*Paras?\\.?\\s{0,3}(" + NUMBERS + "(?:(?:,\\s?and|,|\\s?and)\\s?" + NUMBERS + "){0,9})");
    private static final Pattern UPR = Pattern.compile("^\\s*(?:[A-Z]\\s?-\\s?)?(\\d{1,3}\\.\\d{1,3})\\b\\.?");
    private static final Pattern UPR_WITHOUT_PART = Pattern.compile("^\\s*(\\d{1,3})\\.\\s");
    private static final Pattern OWN_LINE = Pattern.compile("(?:^|\\n)[\\h]*(\\d{1,3})\\.[\\s\\h]*(?=[\\p{Lu}(\u201C\"])");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?<![\\d.,/(\\-\u2013])(\\d{1,3})\\.[\\s\\h]{0,3}(?=\\p{Lu})");
    private static final Pattern REFERENCE = Pattern.compile("(?i)(?:article|articles|art|para|paragraph|no|nos|section|rule|goal|resolution|target|chapter|and|or)\\.?[\\s\\h]*$");
    private static final Pattern LETTER = Pattern.compile("(?<![\\w)])\\(([a-z])\\)");
    private static final Pattern FIRST_LETTER = Pattern.compile("^\\s*\\(([a-z])\\)");
    private static final Pattern REITERATED = Pattern.compile(
        "(?i)(?:reiterat|recall|previous|repeat)[^()]{0,400}\\(\\s?([A-Z0-9][A-Z0-9.\\-]{0,40}(?:/[A-Z0-9.\\-]{1,40}){1,12}),?\\s{0,3}paras?\\.?\\s{0,3}(" + NUMBERS
            + "(?:(?:,\\s?and|,|\\s?and)\\s?" + NUMBERS + "){0,9})");
    private static final int HEADING_LENGTH = 250;

    static Citation of(String text, boolean isUpr) {
        for (var pattern : isUpr ? List.of(UPR, COMPILED, UPR_WITHOUT_PART) : List.of(COMPILED)) {
            var found = pattern.matcher(text);
            if (found.find()) {
                return cited("", numbers(found.group(1)), text.substring(found.end()));
            }
        }
        var own = OWN_LINE.matcher(text);
        if (own.find()) {
            return cited(heading(text, own), own.group(1), text.substring(own.end()));
        }
        var together = RUN_TOGETHER.matcher(text.substring(0, Math.min(text.length(), HEADING_LENGTH)));
        while (together.find()) {
            var before = text.substring(0, together.start());
            if (!before.contains(". ") && !REFERENCE.matcher(before).find()) {
                return cited(heading(text, together), together.group(1), text.substring(together.end()));
            }
        }
        return cited("", "", text);
    }

    /** The document and paragraph that a text says it reiterates, as {@code symbol#paragraph}. */
    static Optional<String> reiterated(String text) {
        var found = REITERATED.matcher(text);
        return found.find() ? Optional.of(found.group(1) + "#" + numbers(found.group(2))) : Optional.empty();
    }

    private static Citation cited(String heading, String paragraph, String rest) {
        var letters = new ArrayList<String>();
        var found = LETTER.matcher(rest);
        for (var expected = 'a'; found.find(); ) {
            if (found.group(1).charAt(0) == expected) {
                letters.add(found.group(1));
                expected++;
            }
        }
        var first = FIRST_LETTER.matcher(rest);
        if (letters.size() < 2 && first.find()) {
            return new Citation(heading, paragraph + "(" + first.group(1) + ")", List.of(first.group(1)));
        }
        return new Citation(heading, paragraph, List.copyOf(letters));
    }

    private static String heading(String text, Matcher number) {
        var heading = text.substring(0, number.start()).strip();
        return heading.length() <= HEADING_LENGTH ? heading : heading.substring(0, HEADING_LENGTH);
    }

    private static String numbers(String written) {
        return written.replaceAll("\\s?[-\u2013]\\s?", "-").replaceAll("(?:,\\s?and|,|\\s?and)\\s?", ",").strip();
    }
}
