package org.action2.casework.language;

import java.util.Locale;
import java.util.stream.Stream;

/** The languages into which everything is translated: all that the program speaks but English. */
public final class OtherLanguages {

    private OtherLanguages() {
    }

    public static Stream<Locale> all() {
        return ReaderLanguage.KNOWN.stream().filter(language -> !language.equals(Locale.ENGLISH));
    }
}
