package org.action2.casework.followup.intake;

import java.util.List;
import java.util.Optional;

/**
 * Where a recommendation stands in its document, as its text says: the paragraph number is inside the text, after an
 * optional heading, in the forms that treaty bodies, the UPR and compilations write in the six languages. Where the text
 * does not tell, there is none; a number of an article, a year, a resolution or another paragraph is never taken for it.
 *
 * @param heading the line before the number, empty if there is none
 * @param paragraph the number, such as {@code 18}, {@code 121.4}, {@code 27-28}, {@code 16,20,22}, {@code 25(b)} or
 *     {@code 39(a),40(a)}; empty if the text names none
 * @param subParagraphs the letters of the sub-paragraphs in the text, in order; the n-th is the n-th Latin letter in
 *     every language, so that a paragraph has one name
 */
record Citation(String heading, String paragraph, List<String> subParagraphs) {

    static Citation of(String text, boolean isUpr) {
        var reading = Reading.of(text);
        var found = new Numbering(reading.text(), isUpr).find();
        return found == null ? cited("", "", reading.text(), 0) : cited(heading(reading.before(found.start())), found.paragraph(), reading.text(), found.end());
    }

    /** The document and paragraph that a text says it reiterates, as {@code symbol#paragraph}. */
    static Optional<String> reiterated(String text) {
        return Reiteration.in(text);
    }

    private static Citation cited(String heading, String paragraph, String text, int from) {
        var letters = SubParagraphs.in(text, from);
        var first = letters.size() < 2 ? SubParagraphs.at(text, Signs.afterBlanks(text, from)) : null;
        if (first != null) {
            var letter = String.valueOf(first.latin());
            return new Citation(heading, paragraph + "(" + letter + ")", List.of(letter));
        }
        return new Citation(heading, paragraph, List.copyOf(letters));
    }

    private static String heading(String before) {
        var heading = before.chars().anyMatch(Character::isLetter) ? before.strip() : "";
        return heading.length() <= Headings.LENGTH ? heading : heading.substring(0, Headings.LENGTH);
    }
}
