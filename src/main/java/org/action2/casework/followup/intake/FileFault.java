package org.action2.casework.followup.intake;

import java.util.Locale;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/**
 * What keeps a file from being an export.
 *
 * @param row the row, null for the file as a whole
 * @param column the column, null for the row as a whole
 * @param message what is wrong, a sentence
 */
record FileFault(Integer row, String column, Text message) {

    /** @param key of the sentence @param arguments for its placeholders */
    static FileFault of(Integer row, String column, String key, Object... arguments) {
        return new FileFault(row, column, Sentence.of(key, arguments));
    }

    /** The same for a reader of a language. */
    RowFault in(Locale language) {
        return new RowFault(row, column, message.in(language));
    }
}
