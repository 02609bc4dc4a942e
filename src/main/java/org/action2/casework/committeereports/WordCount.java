package org.action2.casework.committeereports;

/**
 * Counts words as committees' limits mean them: what stands between blanks and has a letter or a figure. The page that
 * shows the count while people write counts in the same way.
 */
final class WordCount {

    private WordCount() {
    }

    static int of(String text) {
        var words = 0;
        var isInWord = false;
        for (var at = 0; at < text.length();) {
            var letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                isInWord = false;
            } else if (!isInWord && Character.isLetterOrDigit(letter)) {
                isInWord = true;
                words++;
            }
        }
        return words;
    }
}
