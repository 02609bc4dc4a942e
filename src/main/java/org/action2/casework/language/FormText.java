package org.action2.casework.language;

import java.util.Locale;

/**
 * A text of a form, a model or a decision table, which is English there, and translated where the words of its language
 * have it.
 */
public record FormText(String english) implements Text {

    @Override
    public String in(Locale language) {
        return FormWords.translated(english, language);
    }
}
