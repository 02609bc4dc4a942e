package org.action2.casework.language;

import java.util.Locale;

/**
 * A text of a form, a model or a decision table, which is English there, and translated where the words of its language
 * have it.
 */
public record FormText(String english) implements Text {

    /** A code as people say it: {@code terms-declined} is "Terms declined". @param code not empty */
    public static FormText ofCode(String code) {
        var words = code.replace('-', ' ');
        return new FormText(Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    @Override
    public String in(Locale language) {
        return FormWords.translated(english, language);
    }
}
