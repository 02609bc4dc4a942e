package org.action2.casework.publication;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field that may be published, if the table {@code published-fields} says so. What is not among the fields of its dataset is
 * never published, whatever the table says.
 *
 * @param <R> the record that it is of
 */
interface PublicField<R> {

    /** Of the constant, such as {@code APPROVED_AMOUNT}. */
    String name();

    Kind kind();

    /** What it is, for those who read the files, in English. */
    String description();

    /** Its value; null if there is none. Money is in whole US cents. */
    @Nullable Object of(R record);

    /** Its name in the table and in the files, such as {@code approvedAmount}. */
    default String id() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        var id = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            id.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return id.toString();
    }
}
