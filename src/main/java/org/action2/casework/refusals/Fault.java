package org.action2.casework.refusals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Sentence;
import org.action2.casework.language.Text;

/**
 * What is wrong with one field of a submission.
 *
 * @param field the key of the field
 * @param path where in the submission: the key of the field or, of a list, {@code budget.1.amount} with rows from 0
 * @param labelText the label that people see, with rows from 1
 * @param messageText what is wrong, to be read after the label
 */
@JsonPropertyOrder({"field", "label", "message", "path"})
public record Fault(@JsonProperty String field, @JsonProperty String path, @JsonIgnore Text labelText, @JsonIgnore Text messageText) {

    /** @param key of the message, such as {@code forms.is-required} @param arguments for its placeholders */
    public static Fault of(String field, String label, String key, Object... arguments) {
        return new Fault(field, field, new FormText(label), Sentence.of(key, arguments));
    }

    /** A fault of a field in a row of a list. @param row from 0 */
    public static Fault ofRow(String list, String listLabel, int row, String field, String label, String key, Object... arguments) {
        return new Fault(list, list + "." + row + "." + field, RowLabel.of(RowLabel.of(new FormText(listLabel), row), new FormText(label)),
            Sentence.of(key, arguments));
    }

    /** The label in English, or in the language that the fault was put in. */
    @JsonProperty
    public String label() {
        return labelText.inEnglish();
    }

    /** The message in English, or in the language that the fault was put in. */
    @JsonProperty
    public String message() {
        return messageText.inEnglish();
    }

    /** The same for a reader of a language. */
    public Fault in(Locale language) {
        return new Fault(field, path, Text.same(labelText.in(language)), Text.same(messageText.in(language)));
    }

    /** The same where another request has the field under another name. */
    public Fault as(String otherField) {
        return new Fault(otherField, path.equals(field) ? otherField : path.startsWith(field + ".") ? otherField + path.substring(field.length()) : path,
            labelText, messageText);
    }

    /** The fault as one sentence. */
    String sentence(Locale language) {
        return Sentence.of("forms.fault", labelText, messageText).in(language);
    }

    @Override
    public String toString() {
        return sentence(Locale.ENGLISH);
    }
}
