package org.action2.casework.letters;

import java.util.List;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;

/**
 * Something that the text of a letter can name.
 *
 * @param name as it stands between braces
 * @param shape how it is named
 * @param about what it is, for those who write the texts
 * @param entries what each entry of a list has
 */
public record LetterField(String name, Shape shape, Text about, List<LetterField> entries) {

    /** How a text names a field. */
    public enum Shape {
        /** {@code {{title}}} stands for it. */
        TEXT,
        /** {@code {{#approved}} … {{/approved}}} is said only if it is so. */
        FLAG,
        /** {@code {{#conditions}} … {{/conditions}}} is said of each. */
        LIST,
        /** {@code {{budget}}} alone in its line stands for a table. */
        TABLE
    }

    /** @param about what it is, in English */
    public static LetterField text(String name, String about) {
        return new LetterField(name, Shape.TEXT, new FormText(about), List.of());
    }

    /** @param about when it is so, in English */
    public static LetterField flag(String name, String about) {
        return new LetterField(name, Shape.FLAG, new FormText(about), List.of());
    }

    /** @param about what it is, in English */
    public static LetterField table(String name, String about) {
        return new LetterField(name, Shape.TABLE, new FormText(about), List.of());
    }

    /** @param about what it is, in English @param entries texts that each entry of the list has */
    public static LetterField list(String name, String about, LetterField... entries) {
        return new LetterField(name, Shape.LIST, new FormText(about), List.of(entries));
    }
}
