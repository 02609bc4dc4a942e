package org.action2.casework.letters;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What letters of a kind say in a language: the first line is the subject.
 *
 * @param version 0 for the text that comes with the program; each saving has the next
 * @param savedBy null for the text that comes with the program
 */
record LetterTemplate(LetterKind kind, Locale language, int version, String text, @Nullable String savedBy, @Nullable Instant savedAt) {

    String subject() {
        return text.strip().lines().findFirst().orElse("").strip();
    }

    /** All below the subject. The line in which a fault of it stands counts from the top of the text, so the subject's line stays, empty. */
    String body() {
        return text.replaceFirst("^\\s*[^\\n]*", "");
    }
}
