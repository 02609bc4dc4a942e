package org.action2.casework.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of forms, models and of what shows them: each English text with its translation, from {@code words_<language>.json}. */
public final class FormWords {

    private static final Map<String, String> FRENCH = read("forms/words_fr.json");
    private static final Map<String, String> FRENCH_OF_DUTIES = read("duties/words_fr.json");
    private static final Map<String, String> FRENCH_OF_LABELS = read("language/labels_fr.json");

    private FormWords() {
    }

    /** The translations of what forms show, by the English text, in order; none for English. */
    public static Map<String, String> in(Locale language) {
        return isFrench(language) ? FRENCH : Map.of();
    }

    /** A text of a form, of the table of incompatible acts, or a label of what no form has; itself where it has no translation. */
    static String translated(String english, Locale language) {
        return isFrench(language) ? Stream.of(FRENCH, FRENCH_OF_DUTIES, FRENCH_OF_LABELS).map(words -> words.get(english)).filter(Objects::nonNull)
            .findFirst().orElse(english) : english;
    }

    private static boolean isFrench(Locale language) {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    private static Map<String, String> read(String file) {
        try (var words = FormWords.class.getClassLoader().getResourceAsStream(file)) {
            return Collections.unmodifiableMap(new ObjectMapper().readValue(words, new TypeReference<TreeMap<String, String>>() { }));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of " + file + " can't be read.", e);
        }
    }
}
