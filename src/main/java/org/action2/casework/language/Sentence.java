package org.action2.casework.language;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * A sentence, or the part of one that follows a label, from the bundle {@code <capability>/messages_<language>.properties}.
 *
 * @param key begins with the capability, such as {@code forms.is-required}
 * @param arguments for the sentence's placeholders: texts in the reader's language, dates written out, numbers grouped
 */
public record Sentence(String key, List<Object> arguments) implements Text {

    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** @throws java.util.MissingResourceException when it is read, if there is no such key */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    @Override
    public String in(Locale language) {
        var capability = key.substring(0, key.indexOf('.'));
        var pattern = ResourceBundle.getBundle(capability + "/messages", language, NO_OTHER_LANGUAGE).getString(key);
        return new MessageFormat(pattern, DayInWords.withPlainDigits(language)).format(arguments.stream().map(argument -> written(argument, language)).toArray());
    }

    private static Object written(Object argument, Locale language) {
        return argument instanceof Text text ? text.in(language)
            : argument instanceof LocalDate date ? DayInWords.of(date, language)
            : argument instanceof Number ? argument
            : argument.toString();
    }
}
