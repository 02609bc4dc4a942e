package org.action2.casework.refusals;

import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/** The label of a row of a list, or of a field in it: {@code Budget, row 2, Amount}. */
public final class RowLabel {

    private static final String SEPARATOR = ", ";

    private RowLabel() {
    }

    /** @param row from 0 */
    public static Text of(Text list, int row) {
        return Text.joined(SEPARATOR, list, Sentence.of("forms.row", row + 1));
    }

    public static Text of(Text row, Text field) {
        return Text.joined(SEPARATOR, row, field);
    }
}
